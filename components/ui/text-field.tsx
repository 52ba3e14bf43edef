'use client';

import { Input } from 'react-aria-components/Input';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { boxStyle, FieldHelp, FieldLabel, type FieldWords, fieldStyle, invalid } from './field';

export type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldWords & { placeholder?: string; className?: string };

/** One line of text. `error` says what is wrong; native checks (`isRequired`, `type`) speak for themselves. */
export function TextField({ label, description, error, placeholder, className = '', ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} {...invalid(error)} className={`${fieldStyle} ${className}`}>
      <FieldLabel>{label}</FieldLabel>
      <Input className={boxStyle} {...(placeholder !== undefined && { placeholder })} />
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  );
}

/** Several lines of text; it grows with what is written. */
export function TextArea(props: TextFieldProps & { rows?: number }) {
  const { label, description, error, placeholder, rows = 3, className = '', ...rest } = props;
  return (
    <AriaTextField {...rest} {...invalid(error)} className={`${fieldStyle} ${className}`}>
      <FieldLabel>{label}</FieldLabel>
      <AriaTextArea
        rows={rows}
        className={`${boxStyle} field-sizing-content resize-y`}
        {...(placeholder !== undefined && { placeholder })}
      />
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  );
}
