<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ActionTrial</name>
    <message numerus="yes">
        <source>Read %Ln tokens</source>
        <translation>
            <numerusform>Read %Ln token</numerusform>
            <numerusform>Read %Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wrote %Ln</source>
        <translation>
            <numerusform>wrote %Ln</numerusform>
            <numerusform>wrote %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerBox</name>
    <message numerus="yes">
        <source>%Ln tokens of the text did not fit and were not read.</source>
        <translation>
            <numerusform>%Ln token of the text did not fit and was not read.</numerusform>
            <numerusform>%Ln tokens of the text did not fit and were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens in {seconds} s</source>
        <translation>
            <numerusform>%Ln token in {seconds} s</numerusform>
            <numerusform>%Ln tokens in {seconds} s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message numerus="yes">
        <source>Side by side, %Ln to look at</source>
        <translation>
            <numerusform>Side by side, %Ln to look at</numerusform>
            <numerusform>Side by side, %Ln to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerPlace</name>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are not in the book.</source>
        <translation>
            <numerusform>%Ln file is not in the book.</numerusform>
            <numerusform>%Ln files are not in the book.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message numerus="yes">
        <source>The rest of the paragraph goes, %Ln words</source>
        <translation>
            <numerusform>The rest of the paragraph goes, %Ln word</numerusform>
            <numerusform>The rest of the paragraph goes, %Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextWindow</name>
    <message numerus="yes">
        <source>%Ln tokens do not fit and would not be read.</source>
        <translation>
            <numerusform>%Ln token does not fit and would not be read.</numerusform>
            <numerusform>%Ln tokens do not fit and would not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message numerus="yes">
        <source>%Ln character(s) of “{name}” could not be read. It was opened for reading only.</source>
        <translation>
            <numerusform>%Ln character of “{name}” could not be read. It was opened for reading only.</numerusform>
            <numerusform>%Ln characters of “{name}” could not be read. It was opened for reading only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{replaced} in %Ln documents</source>
        <translation>
            <numerusform>{replaced} in %Ln document</numerusform>
            <numerusform>{replaced} in %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in all tabs</source>
        <translation>
            <numerusform>%Ln in all tabs</numerusform>
            <numerusform>%Ln in all tabs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderPane</name>
    <message numerus="yes">
        <source>Not found in %Ln files.</source>
        <translation>
            <numerusform>Not found in %Ln file.</numerusform>
            <numerusform>Not found in %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message numerus="yes">
        <source>%Ln entries taken in</source>
        <translation>
            <numerusform>%Ln entry taken in</numerusform>
            <numerusform>%Ln entries taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportExport</name>
    <message numerus="yes">
        <source>%Ln image(s) will be put beside the text when you save it.</source>
        <translation>
            <numerusform>%Ln image will be put beside the text when you save it.</numerusform>
            <numerusform>%Ln images will be put beside the text when you save it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) could not be put beside the text.</source>
        <translation>
            <numerusform>%Ln image could not be put beside the text.</numerusform>
            <numerusform>%Ln images could not be put beside the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutParts</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the marks of %Ln change(s), taken as accepted</source>
        <translation>
            <numerusform>the marks of %Ln change, taken as accepted</numerusform>
            <numerusform>the marks of %Ln changes, taken as accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted passage(s)</source>
        <translation>
            <numerusform>%Ln deleted passage</numerusform>
            <numerusform>%Ln deleted passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln drawing</numerusform>
            <numerusform>%Ln drawings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the layout of %Ln equation(s)</source>
        <translation>
            <numerusform>the layout of %Ln equation</numerusform>
            <numerusform>the layout of %Ln equations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the merged cells of %Ln table(s)</source>
        <translation>
            <numerusform>the merged cells of %Ln table</numerusform>
            <numerusform>the merged cells of %Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden passage(s)</source>
        <translation>
            <numerusform>%Ln hidden passage</numerusform>
            <numerusform>%Ln hidden passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln embedded object(s)</source>
        <translation>
            <numerusform>%Ln embedded object</numerusform>
            <numerusform>%Ln embedded objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) that could not be read</source>
        <translation>
            <numerusform>%Ln character that could not be read</numerusform>
            <numerusform>%Ln characters that could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) that cannot be read</source>
        <translation>
            <numerusform>%Ln page that cannot be read</numerusform>
            <numerusform>%Ln pages that cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message numerus="yes">
        <source>%Ln more below this one</source>
        <translation>
            <numerusform>%Ln more below this one</numerusform>
            <numerusform>%Ln more below this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelHead</name>
    <message numerus="yes">
        <source>Reads %Ln tokens at once; a token is a short word, or a part of a long one</source>
        <translation>
            <numerusform>Reads %Ln token at once; a token is a short word, or a part of a long one</numerusform>
            <numerusform>Reads %Ln tokens at once; a token is a short word, or a part of a long one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message numerus="yes">
        <source>%Ln models were found.</source>
        <translation>
            <numerusform>%Ln model was found.</numerusform>
            <numerusform>%Ln models were found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message numerus="yes">
        <source>%Ln words in this section</source>
        <translation>
            <numerusform>%Ln word in this section</numerusform>
            <numerusform>%Ln words in this section</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message numerus="yes">
        <source>Reads: selection, %Ln words</source>
        <translation>
            <numerusform>Reads: selection, %Ln word</numerusform>
            <numerusform>Reads: selection, %Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reads: whole text, %Ln words</source>
        <translation>
            <numerusform>Reads: whole text, %Ln word</numerusform>
            <numerusform>Reads: whole text, %Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other changes touch a fact.</source>
        <translation>
            <numerusform>%Ln other change touches a fact.</numerusform>
            <numerusform>%Ln other changes touch a fact.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>For %Ln passages no fitting answer came; they stand as you wrote them.</source>
        <translation>
            <numerusform>For %Ln passage no fitting answer came; it stands as you wrote it.</numerusform>
            <numerusform>For %Ln passages no fitting answer came; they stand as you wrote them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%Ln sentences</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln to look at</numerusform>
            <numerusform>%Ln to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown</source>
        <translation>
            <numerusform>%Ln more is not shown</numerusform>
            <numerusform>%Ln more are not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %Ln words</source>
        <translation>
            <numerusform>{selected} of %Ln word</numerusform>
            <numerusform>{selected} of %Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{selected} of %Ln characters</source>
        <translation>
            <numerusform>{selected} of %Ln character</numerusform>
            <numerusform>{selected} of %Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes to read</source>
        <translation>
            <numerusform>%Ln minute to read</numerusform>
            <numerusform>%Ln minutes to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{model}, {precision}, reads %Ln tokens at once</source>
        <translation>
            <numerusform>{model}, {precision}, reads %Ln token at once</numerusform>
            <numerusform>{model}, {precision}, reads %Ln tokens at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message numerus="yes">
        <source>%Ln more files could not be read.</source>
        <translation>
            <numerusform>%Ln more file could not be read.</numerusform>
            <numerusform>%Ln more files could not be read.</numerusform>
        </translation>
    </message>
</context>
</TS>
