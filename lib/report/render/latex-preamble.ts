/** Everything between the document class and the document: packages, the look, and the commands that the body uses. */
export function preambleLatex({ title, author, draft }: { title: string; author: string; draft: string }): string {
  return `${packages}
\\definecolor{reportlink}{HTML}{1F4F82}
\\hypersetup{unicode, colorlinks, linkcolor=black, urlcolor=reportlink, bookmarksnumbered,  pdftitle={${title}}, pdfauthor={${author}}}
\\newcommand{\\reporttitle}{${title}}
\\newcommand{\\reportdraft}{${draft}}
${commands}`;
}

const packages = `\\usepackage{iftex}
\\ifPDFTeX
  \\usepackage[utf8]{inputenc}
  \\IfFileExists{t2aenc.def}{\\usepackage[T2A,T1]{fontenc}}{\\usepackage[T1]{fontenc}}
  \\usepackage{textcomp}
  \\usepackage{lmodern}
\\else
  \\usepackage{fontspec}
\\fi
\\usepackage[a4paper, margin=25mm, headheight=14pt]{geometry}
\\usepackage{amssymb}
\\usepackage{array}
\\usepackage{longtable}
\\usepackage{graphicx}
\\usepackage{xcolor}
\\usepackage{enumitem}
\\IfFileExists{ulem.sty}{\\usepackage[normalem]{ulem}}{\\newcommand{\\sout}[1]{#1}}
\\usepackage{fancyhdr}
\\usepackage{lastpage}
\\usepackage{hyperref}`;

const commands = `% Characters that the fonts lack: number, what stands for it.
\\ifPDFTeX
  \\newcommand{\\reportsymbol}[2]{\\DeclareUnicodeCharacter{#1}{#2}}
  \\newcommand{\\reportother}[2]{\\DeclareUnicodeCharacter{#1}{#2}}
  \\newcommand{\\reportcyrillic}[3]{\\IfFileExists{t2aenc.def}%
    {\\DeclareUnicodeCharacter{#1}{{\\fontencoding{T2A}\\selectfont#2}}}{\\DeclareUnicodeCharacter{#1}{#3}}}
\\else
  \\newcommand{\\reportsymbol}[2]{\\catcode"#1=\\active
    \\begingroup\\lccode\`\\~="#1 \\lowercase{\\endgroup\\protected\\def~}{#2}}
  \\newcommand{\\reportother}[2]{\\reportsymbol{#1}{\\iffontchar\\font"#1 \\char"#1\\relax\\else
    {\\reportwidefont\\iffontchar\\font"#1 \\char"#1\\relax\\else\\normalfont#2\\fi}\\fi}}
  \\newcommand{\\reportcyrillic}[3]{\\reportother{#1}{#3}}
  \\IfFontExistsTF{DejaVu Serif}{\\newfontfamily\\reportwidefont{DejaVu Serif}[Scale=MatchLowercase]}{\\let\\reportwidefont\\relax}
\\fi
% Headings
\\setcounter{secnumdepth}{-2}
\\setcounter{tocdepth}{5}
\\makeatletter
\\renewcommand\\section{\\@startsection{section}{1}{0pt}{-6ex plus -1ex minus -.5ex}{2ex}{\\normalfont\\LARGE\\raggedright}}
\\renewcommand\\subsection{\\@startsection{subsection}{2}{0pt}{-5ex plus -1ex minus -.5ex}{1.5ex}{\\normalfont\\Large\\raggedright}}
\\renewcommand\\subsubsection{\\@startsection{subsubsection}{3}{0pt}{-3.5ex plus -1ex minus -.2ex}{1ex}{\\normalfont\\large\\bfseries\\raggedright}}
\\renewcommand\\paragraph{\\@startsection{paragraph}{4}{0pt}{-3ex plus -1ex minus -.2ex}{.8ex}{\\normalfont\\normalsize\\bfseries\\raggedright}}
\\renewcommand\\subparagraph{\\@startsection{subparagraph}{5}{0pt}{-2.5ex plus -.5ex minus -.2ex}{.6ex}{\\normalfont\\normalsize\\itshape\\raggedright}}
\\renewcommand*\\l@section[2]{\\addpenalty{-300}\\vskip 1ex plus .2ex\\@dottedtocline{1}{0pt}{2em}{\\textbf{#1}}{#2}}
\\renewcommand*\\l@subsection{\\@dottedtocline{2}{0pt}{2em}}
\\renewcommand*\\l@subsubsection{\\@dottedtocline{3}{2em}{3em}}
\\renewcommand*\\l@paragraph{\\@dottedtocline{4}{3.5em}{3em}}
\\renewcommand*\\l@subparagraph{\\@dottedtocline{5}{5em}{3em}}
\\renewcommand{\\@pnumwidth}{2em}\\renewcommand{\\@tocrmarg}{3em}
\\makeatother
\\newcommand{\\reportnumber}[1]{#1\\hspace{.75em}}
\\newcommand{\\reportanchor}[1]{\\raisebox{\\baselineskip}[0pt][0pt]{\\hypertarget{#1}{}}}
% Level in the contents, number, text
\\newcommand{\\reportlisted}[3]{\\phantomsection\\addcontentsline{toc}{#1}{\\protect\\numberline{#2}#3}}
\\newcommand{\\reportlistedplain}[2]{\\phantomsection\\addcontentsline{toc}{#1}{#2}}
% Lines
\\setlength{\\parindent}{0pt}
\\setlength{\\parskip}{1ex plus .3ex}
\\setlistdepth{10}
\\renewlist{itemize}{itemize}{10}
\\setlist[itemize]{label=\\textendash, nosep, itemsep=.6ex, topsep=.4ex, leftmargin=1.4em}
\\newcommand{\\reportlabel}[1]{\\par\\addvspace{1.6ex}\\textbf{#1}\\par\\nopagebreak}
\\newcommand{\\reportepic}[1]{\\par\\addvspace{1.6ex}\\textit{#1}\\par\\nopagebreak}
\\newcommand{\\reportnil}[1]{\\par\\textit{#1}\\par}
\\newcommand{\\reportprose}[1]{\\par#1\\par}
\\newcommand{\\reporthead}{\\bfseries}
\\setlength{\\LTpre}{1ex}\\setlength{\\LTpost}{1ex}
\\renewcommand{\\arraystretch}{1.25}
\\newenvironment{reportcode}{\\par\\addvspace{1ex}\\begingroup\\small\\ttfamily\\raggedright}{\\par\\endgroup\\addvspace{1ex}}
\\newcommand{\\reportline}[1]{\\strut#1\\par}
% A figure lies beside this file: figures/<name>.pdf, .png or .jpg
\\newcommand{\\reportfigure}[2]{\\par\\addvspace{2ex}\\begin{center}%
  \\IfFileExists{#1.pdf}{\\reportpicture{#1.pdf}}{\\IfFileExists{#1.png}{\\reportpicture{#1.png}}{%
  \\IfFileExists{#1.jpg}{\\reportpicture{#1.jpg}}{}}}{\\small#2\\par}\\end{center}}
\\newcommand{\\reportpicture}[1]{\\includegraphics[width=.9\\linewidth,height=.4\\textheight,keepaspectratio]{#1}\\par\\smallskip}
% Pages
\\pagestyle{fancy}
\\fancyhf{}
\\renewcommand{\\headrulewidth}{0pt}
\\fancyhead[L]{\\small\\color{darkgray}\\reporttitle}
\\fancyhead[R]{\\small\\reportdraft}
\\fancyfoot[R]{\\small\\color{darkgray}\\thepage\\ / \\pageref*{LastPage}}
\\ifdefined\\AddToHook\\if\\relax\\detokenize\\expandafter{\\reportdraft}\\relax\\else
  \\AddToHook{shipout/background}{\\put(.5\\paperwidth,-.5\\paperheight){\\makebox(0,0){%
    \\rotatebox{50}{\\fontsize{110}{110}\\selectfont\\bfseries\\color{black!7}\\reportdraft}}}}
\\fi\\fi
\\hyphenpenalty=200
\\emergencystretch=3em`;
