'use client';

import { type FormEvent, useRef, useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { FileDrop } from '@/components/ui/file-drop';
import { FormTrouble } from '@/components/ui/form-trouble';
import { TextArea, TextField } from '@/components/ui/text-field';

/** Stores a picture; gives its address, `figures/<id>`. */
export type UploadFigure = (file: File) => Promise<{ url: string }>;

export type FigureWords = { url: string; caption: string; alternative: string };

type FigureFormProps = {
  id: string;
  /** The figure whose words are asked for; null where a new one is brought. */
  figure: FigureWords | null;
  showFigure: (url: string) => string;
  uploadFigure: UploadFigure | undefined;
  onPending: (isPending: boolean) => void;
  onFigure: (figure: FigureWords) => void;
};

type Troubles = { file?: string; caption?: string; alternative?: string };

/** A picture, its caption and its alternative text, none of which may be missing. */
export function FigureForm({ id, figure, showFigure, uploadFigure, onPending, onFigure }: FigureFormProps) {
  const file = useRef<File | null>(null);
  const [troubles, setTroubles] = useState<Troubles>({});
  const bring = async (words: Omit<FigureWords, 'url'>, picture: File) => {
    if (uploadFigure === undefined) return;
    onPending(true);
    const trouble = await attempt(async () => onFigure({ ...words, ...(await uploadFigure(picture)) }));
    onPending(false);
    if (trouble !== null) setTroubles({ file: trouble.sentence });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = filledIn(event.currentTarget);
    const picture = file.current;
    const found = { ...missing(words), ...(figure === null && picture === null && { file: 'Choose a picture.' }) };
    setTroubles(found);
    if (Object.keys(found).length > 0) return;
    if (figure !== null) onFigure({ ...words, url: figure.url });
    else if (picture !== null) void bring(words, picture);
  };
  return (
    <form id={id} onSubmit={submit} noValidate className="grid gap-3 font-ui">
      {figure === null ? (
        <FileDrop
          label="A picture"
          description="PNG, JPEG, GIF, WebP or SVG; at most 20 MB"
          endings={['.png', '.jpg', '.jpeg', '.gif', '.webp', '.svg']}
          maxSize={20 * 1024 * 1024}
          onFile={(brought) => {
            file.current = brought;
          }}
        />
      ) : (
        // biome-ignore lint/performance/noImgElement: figures are stored by Lunation itself, in the size that they have
        <img src={showFigure(figure.url)} alt={figure.alternative} className="max-h-40 max-w-full justify-self-start" />
      )}
      <FormTrouble says={troubles.file} />
      <TextField
        label="Caption"
        name="caption"
        defaultValue={figure?.caption ?? ''}
        error={troubles.caption}
        description="Stands below the figure."
      />
      <TextArea
        label="Alternative text"
        name="alternative"
        rows={2}
        defaultValue={figure?.alternative ?? ''}
        error={troubles.alternative}
        description="What the figure shows, for those who cannot see it."
      />
    </form>
  );
}

function filledIn(form: HTMLFormElement): Omit<FigureWords, 'url'> {
  const filled = new FormData(form);
  return { caption: wordsIn(filled, 'caption'), alternative: wordsIn(filled, 'alternative') };
}

function wordsIn(filled: FormData, name: string): string {
  return String(filled.get(name) ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function missing({ caption, alternative }: Omit<FigureWords, 'url'>): Troubles {
  return {
    ...(caption === '' && { caption: 'Say in a few words what the figure shows.' }),
    ...(alternative === '' && { alternative: 'Describe what can be seen, for those who cannot see it.' }),
  };
}
