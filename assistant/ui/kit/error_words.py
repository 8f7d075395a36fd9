"""The English words of every error: what happened, what was kept, what to do next."""

from __future__ import annotations

from assistant import errors
from assistant.models import download_errors
from assistant.system import server_errors
from assistant.ui.kit import file_error_words, style_error_words

WORDS: dict[type[errors.LonghandError], tuple[str, str, str]] = {
    errors.LonghandError: (
        "That did not work",
        "Longhand could not do what was asked. Your text was not changed.",
        "Save your text and try again.",
    ),
    errors.ModelError: (
        "The model cannot be used",
        "The model in {path} cannot be used. Your text was not changed.",
        "Choose another folder in Settings, Model, or use the starter.",
    ),
    errors.ModelMissing: (
        "There is no model in this folder",
        "{path} does not exist or holds no model.",
        "Choose a folder with a config.json, a tokenizer and safetensors, or use the starter.",
    ),
    errors.ModelIncomplete: (
        "The model is not complete",
        "Not all files are in {path}. Missing: {missing}.",
        "Copy the missing files into the folder, or use the starter.",
    ),
    errors.ModelDamaged: (
        "The model is damaged",
        "The file {file} in {path} cannot be read: {detail}.",
        "Copy the model again from where it came, or use the starter.",
    ),
    errors.ModelPlaceholder: (
        "The model was not downloaded",
        "The file {file} in {path} is a placeholder of Git LFS; what it stands for was not downloaded.",
        "Run “git lfs pull” in the folder or download the file by itself, or use the starter.",
    ),
    errors.TemplateUnusable: (
        "The chat template of this model cannot be used",
        "The template in {path} says how the model is asked, and it fails: {detail}. Your text was not changed.",
        "Continue works with this model all the same; for other actions choose another model in Settings, Model.",
    ),
    errors.NumbersTooLarge: (
        "The numbers of this model are too large for its precision",
        "Computing with {path} in {precision} came to numbers that this precision cannot hold. The model itself is whole.",
        "Choose another precision in Settings, Model, such as bfloat16 or float32.",
    ),
    errors.ModelQuantised: (
        "Longhand cannot run weights of this kind",
        "The weights of the model in {path} are quantised ({method}).",
        "Take the same model unquantised, as safetensors, or use the starter.",
    ),
    errors.ModelUnsupported: (
        "Longhand cannot run this kind of model",
        "The model in {path} is of the kind “{architecture}”.",
        "Choose a text model that the transformers library knows, or use the starter.",
    ),
    errors.ModelUnsafe: (
        "This model was not opened",
        "The file {file} in {path} can carry program code, so it was not read.",
        "Look for the same model with weights as safetensors, or use the starter.",
    ),
    errors.AdapterMismatch: (
        "This adapter belongs to another model",
        "The adapter in {path} was trained on {base}, and the model in use is {model}.",
        "Choose the model that it was trained on, or do without the adapter.",
    ),
    errors.TermsNotAccepted: (
        "This model has terms of its own",
        "The makers of {name} ask that their terms are read and accepted before it is used: {terms}",
        "Read them in the window Models, or accept them with “assistant models get --accept-terms”.",
    ),
    download_errors.DownloadError: (
        "The model could not be fetched",
        "Getting it from {host} did not work. What came is kept.",
        "Try again; it goes on where it ended.",
    ),
    download_errors.HostUnreachable: (
        "{host} cannot be reached",
        "There is no connection, or it breaks off again and again: {detail}. What came is kept.",
        "Look whether this computer has a network, and try again; it goes on where it ended.",
    ),
    download_errors.HostRefused: (
        "{host} does not give this model to everyone",
        "It answered {name} with {status}: the makers want an account that has accepted their terms.",
        "Open the model’s page on {host}, accept its terms with an account, set HF_TOKEN to a token of it, and try again.",
    ),
    download_errors.NotOnHost: (
        "There is no such model",
        "{host} knows no {name}.",
        "Look whether the name is spelled as on the page of the model.",
    ),
    download_errors.FileWrong: (
        "What came is not the model",
        "The file {name} from {host} has another sum than it should have, twice. It was deleted.",
        "Try again later, or get the model from another place and import it.",
    ),
    download_errors.TooLittleDisk: (
        "The disk is full",
        "The model needs {needed} more in {path}, where {free} are free. What came is kept.",
        "Delete what you no longer need, and try again; it goes on where it ended.",
    ),
    download_errors.FileNotWritten: (
        "The model could not be written",
        "The disk refused {path}: {detail}.",
        "Look whether the folder is there and may be written to, and try again.",
    ),
    download_errors.FetchedElsewhere: (
        "This model is being fetched already",
        "Another window or terminal is writing {path}.",
        "Wait until it is there.",
    ),
    errors.DeviceError: (
        "The device cannot be used",
        "Computing on {device} failed. Your text and what was already written are kept.",
        "Choose Automatic or Processor as the device in Settings, Model.",
    ),
    errors.DeviceMissing: (
        "The chosen device is not in this computer",
        "The settings ask for {device}, which was not found. Your text was not changed.",
        "Choose Automatic or Processor as the device in Settings, Model.",
    ),
    errors.DeviceLost: (
        "The device failed in the middle of the work",
        "{device} stopped answering. Your text and what was already written are kept.",
        "Try again; if it fails once more, choose Processor as the device in Settings, Model.",
    ),
    errors.OutOfMemory: (
        "There is not enough memory",
        "The memory of {device} is too small for this. {amounts} Your text is kept.",
        "Close other programs, select a shorter text, or choose a smaller model.",
    ),
    errors.TaskError: (
        "This cannot be done as it was asked",
        "The request does not fit the text or the model. Your text was not changed.",
        "Change the selection or choose another action.",
    ),
    errors.EmptyText: (
        "There is nothing to read yet",
        "This action needs some text to work on.",
        "Write a sentence or select some text, then try again.",
    ),
    errors.PromptTooLong: (
        "The text is too long for this model",
        "The text has {tokens} tokens, and the model reads {limit} at once. Nothing was cut or changed.",
        "Select a shorter part, or choose a model with a longer context.",
    ),
    errors.TaskUnsupported: (
        "This model was not made for that",
        "{model} does not know the task “{task}”. {wanted} Your text was not changed.",
        "Choose another action, or another model in Settings, Model.",
    ),
    errors.LanguageUnsupported: (
        "The model cannot do this in this language",
        "It has not learned it for {language}, only for: {known}. Your text was not changed.",
        "Choose one of these languages, or another model in Settings, Model.",
    ),
    errors.LanguageAlready: (
        "The text is in this language already",
        "It reads as {language}, so there is nothing to translate. Your text was not changed.",
        "Choose another language to translate into.",
    ),
    errors.SchemaInvalid: (
        "The JSON Schema cannot be used",
        "It asks for something that cannot be promised: {detail}. Your text was not changed.",
        "Make the schema simpler, or take one of those that came with Longhand.",
    ),
    errors.ModelRefused: (
        "The model declined",
        "{model} answered with a refusal in the place of a text: “{answer}” Your text was not changed.",
        "Ask for it in other words, or choose another model in Settings, Model.",
    ),
    errors.AnswerUnfit: (
        "No fitting answer came",
        "{model} was asked twice, and {fault}. Your text was not changed.",
        "Try again with a shorter passage, or choose a larger model in Settings, Model.",
    ),
    errors.DocumentError: (
        "The file cannot be used",
        "Something is wrong with {path}. The file was not changed.",
        "Choose another file, or save your text under another name.",
    ),
    errors.DocumentMissing: (
        "The file is not there",
        "{path} was moved, renamed or deleted.",
        "Look for it under another name; a text that is open here can be saved again.",
    ),
    errors.DocumentUnreadable: (
        "The file cannot be read",
        "Reading {path} was refused: {detail}.",
        "Check that it is a file and that you may read it.",
    ),
    errors.DocumentTooLarge: (
        "The file is too large",
        "{path} has {size}; Longhand opens up to {limit}. The file was not changed.",
        "Divide it into smaller files with another program.",
    ),
    errors.DocumentBinary: (
        "This is not a text file",
        "{path} holds data that no text has. The file was not changed.",
        "Save it as plain text or Markdown in the program it came from.",
    ),
    errors.DocumentDamaged: (
        "The file is damaged",
        "{path} is cut short, or is something else than its name says ({detail}). The file was not changed.",
        "Open it in the program it came from and save it anew.",
    ),
    errors.DocumentEncrypted: (
        "The file asks for a password",
        "{path} is encrypted, and Longhand cannot open it. The file was not changed.",
        "Save a copy without a password in the program it came from.",
    ),
    errors.DocumentWithoutText: (
        "The file has no text",
        "The pages of {path} are pictures, as a scanner makes them. The file was not changed.",
        "Let a program for text recognition read it first.",
    ),
    errors.DocumentTooDemanding: (
        "The file asks for too much",
        "Reading {path} took more memory or time than a document may, and was ended. The file was not changed.",
        "Open it in the program it came from and save it anew, in parts if it is large.",
    ),
    errors.ExportTooDemanding: (
        "The document asks for too much",
        "Writing {path} took more memory or time than there is, and was ended. Your text is as it was.",
        "Export it in parts, or in another format.",
    ),
    errors.FormatUnknown: (
        "The format of the file is not known",
        "The name {path} ends in none of: {known}.",
        "Choose a name with one of these endings.",
    ),
    errors.DocumentExists: (
        "There is a file of this name already",
        "{path} was not written over.",
        "Choose another name, or allow it to be replaced.",
    ),
    **file_error_words.WORDS,
    errors.EncodingUnknown: (
        "The encoding of the file is not known",
        "{path} could not be read as any of: {tried}. The file was not changed.",
        "Save it as UTF-8 in the program it came from.",
    ),
    errors.EncodingCannotHold: (
        "The encoding cannot hold your text",
        "{path} is written as {encoding}, which has no “{character}”. The file was not changed; your text is kept here.",
        "Save it as UTF-8.",
    ),
    errors.DocumentReadOnly: (
        "The file may not be written",
        "{path} is read-only. Your text is kept here and is not saved yet.",
        "Save it under another name or in another folder.",
    ),
    errors.DiskFull: (
        "The disk is full",
        "{path} was not saved. The file on disk is as it was; your text is kept here.",
        "Make room on the disk or save on another one.",
    ),
    errors.DocumentNotSaved: (
        "The file was not saved",
        "Writing {path} was refused: {detail}. The file on disk is as it was; your text is kept here.",
        "Save it under another name or in another folder.",
    ),
    errors.DocumentChanged: (
        "Another program has changed the file",
        "{path} is not as it was when you opened it. Both are kept: the file on disk and your text here.",
        "Save under another name, or decide which of the two to keep.",
    ),
    errors.DocumentLocked: (
        "The file is open in another Longhand",
        "{path} is in use by {owner}. The file was not changed.",
        "Close it there first, or save a copy under another name.",
    ),
    errors.SettingsError: (
        "Something is wrong with the settings",
        "Not all settings could be used. Your texts are not touched by this.",
        "Look through Settings and set again what differs.",
    ),
    errors.TextsNotKept: (
        "Your text is not kept safe at the moment",
        "What is not saved of {names} would be lost if Longhand ended now: {cause}.",
        "Save it to another place. Longhand tries by itself to keep it safe again, and this message goes when it can.",
    ),
    errors.SettingsDamaged: (
        "The settings file was damaged",
        "Longhand starts with its own settings. The damaged file was kept as {kept_as}.",
        "Set again in Settings what you had changed.",
    ),
    errors.SettingsNotSaved: (
        "The settings were not saved",
        "Writing {path} was refused: {detail}. Your changes are in force until you quit.",
        "Make room on the disk or check that the folder may be written, then change a setting again.",
    ),
    errors.DictionaryNotSaved: (
        "The word was not added to your dictionary",
        "Writing {path} was refused: {detail}. The word is known until you quit.",
        "Make room on the disk or check that the folder may be written, then add the word again.",
    ),
    errors.SettingInvalid: (
        "A setting has a value that does not fit",
        "“{value}” cannot be used for {name}. The value before it, or the usual one, is in force.",
        "Choose another value in Settings.",
    ),
    errors.ExpressionError: (
        "The expression cannot be used",
        "Nothing can be found with this expression.",
        "Write it in another way, or search for the words themselves.",
    ),
    errors.ExpressionInvalid: (
        "The expression cannot be read",
        "The expression makes no sense at its character {position}.",
        "Close every bracket, or put a backslash before a sign that stands for itself.",
    ),
    errors.ExpressionTooLarge: (
        "The expression is too large",
        "Its repetitions, multiplied with each other, are more than can be searched for.",
        "Ask for fewer repetitions, or search for the words themselves.",
    ),
    errors.ReplacementTooLarge: (
        "The replacement cannot be made",
        "All that is put in would be longer than a text can be.",
        "Write a shorter replacement, or search in a selection.",
    ),
    errors.ExpressionTooSlow: (
        "The expression takes too long",
        "The expression was not through with the text in time.",
        "Make it more exact, or search in a selection.",
    ),
    errors.GroupMissing: (
        "The replacement cannot be made",
        "The expression has no group {group}.",
        "Put round brackets around what the group is to hold.",
    ),
    server_errors.ServerError: (
        "The server cannot be used",
        "Longhand could not work with {host}. Your text and what was already written are kept.",
        "Look at the server’s address in Settings, Model, or switch the server off to work on this computer.",
    ),
    server_errors.ServerAddressInvalid: (
        "This is no address of a server",
        "Longhand cannot make sense of “{host}”. Nothing was sent.",
        "Write it in Settings, Model as in https://host/v1 or http://127.0.0.1:8080.",
    ),
    server_errors.ServerOffline: (
        "Longhand is offline",
        "Nothing was sent to {host}, because Longhand is switched to offline.",
        "Switch offline off in Settings, Privacy, or switch the server off to work on this computer.",
    ),
    server_errors.ServerUnencrypted: (
        "The way to this server is not encrypted",
        "With http anyone on the way to {host} could read your text, so nothing was sent.",
        "Write the address with https, or allow http for your own network in Settings, Model.",
    ),
    server_errors.ServerUnreachable: (
        "The server cannot be reached",
        "There is no connection to {host}: {detail}. Your text and what was already written are kept.",
        "See whether the server runs and the network works, then try again.",
    ),
    server_errors.ServerUntrusted: (
        "The server cannot prove who it is",
        "The certificate of {host} was not accepted, so nothing was sent: {detail}.",
        "Ask whoever runs the server for a valid certificate, or check the address in Settings, Model.",
    ),
    server_errors.ServerDenied: (
        "The server does not let you in",
        "{host} asks for a valid key (answer {status}). Your text is kept.",
        "Enter the key of the server in Settings, Model.",
    ),
    server_errors.ServerUnknown: (
        "There is no such server at this address",
        "{host} answers, but not as a server for language models does (answer {status}). Your text is kept.",
        "Check the address in Settings, Model; most end in /v1.",
    ),
    server_errors.ServerModelMissing: (
        "The server does not have this model",
        "{host} has no model named “{model}”. Your text is kept.",
        "Write another name in Settings, Model, or leave it empty for the server’s first model.",
    ),
    server_errors.ServerBusy: (
        "The server has too much to do",
        "{host} took no further work. Your text and what was already written are kept.",
        "Try again in {seconds} seconds.",
    ),
    server_errors.ServerFailed: (
        "The server had a failure",
        "{host} reports a failure of its own (answer {status}). Your text and what was already written are kept.",
        "Try again; if it goes on, tell whoever runs the server, or work on this computer.",
    ),
    server_errors.ServerRedirected: (
        "The server sends you elsewhere",
        "{host} passes requests on to {target}. Your text was not sent there.",
        "If you trust that place, write its address in Settings, Model.",
    ),
    server_errors.ServerSilent: (
        "The server does not go on",
        "Nothing came from {host} for {seconds} seconds. Your text and what was already written are kept.",
        "Try again, or switch the server off to work on this computer.",
    ),
    server_errors.ServingFailed: (
        "Other programs cannot be served",
        "The place {host}, where other programs look for the model, cannot be had: {detail}.",
        "End the program that uses it, or choose another place with “assistant serve --port”.",
    ),
    server_errors.ServerBroke: (
        "The server’s answer makes no sense",
        "What {host} sent cannot be used: {detail}. Your text and what was already written are kept.",
        "Try again; if it goes on, check the address in Settings, Model.",
    ),
    errors.ActionInvalid: (
        "An action of yours cannot be used",
        "{path} was left out: {reason}. All other actions work.",
        "Correct the file; a look at the actions that came with Longhand helps.",
    ),
    errors.UserFileDamaged: (
        "A file of Longhand's own cannot be read",
        "{path} was passed over and kept as {kept_as}. Your documents are not touched by this.",
        "Look into that file if you miss something that Longhand remembered.",
    ),
    errors.UnsavedTextUnreadable: (
        "The record of an unsaved text cannot be read",
        "{path} holds nothing that Longhand can read, and was kept as {kept_as}. All other texts are offered as always.",
        "Look for the text under File, Discarded texts, or in a copy of your own.",
    ),
    errors.UnsavedTextDamaged: (
        "The record of an unsaved text is damaged",
        "All of the text that can be read is here. Words near the damage may be missing or wrong. The record is kept as {kept_as}.",
        "Read the text through before you save it over an earlier one.",
    ),
    errors.NothingKept: (
        "Longhand cannot keep everything",
        "Writing is refused in {folders}: {detail}. Not kept: {kinds}. Nothing is written anywhere else.",
        "Save your texts often, give yourself the right to write there, and start Longhand again.",
    ),
    errors.EngineFailed: (
        "Something unexpected went wrong",
        "The engine stopped working on this. Your text and what was already written are kept.",
        "Try again. If it happens once more, copy the details into a report.",
    ),
    **style_error_words.WORDS,
}  # fmt: skip
"""Title, text, advice. Names in braces are facts of the error; `messages` puts them in and translates."""
