"""The sources that the starter learned from and their licences, as its model card must state them.

A source belongs to the first entry whose part of a name it contains. The licence was stated at the commit that was
read.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """`parts` are pieces of source names such as "/tatoeba"."""

    parts: tuple[str, ...]
    title: str
    where: str
    licence: str


ORIGINS = (
    Origin(("gec-en/synthetic",), "Errors injected by rule into sentences of Tatoeba, OpenStax, US government sites and Standard Ebooks",
           "made for this corpus", "CC BY 2.0 FR and CC BY 4.0, as its sources"),
    Origin(("paraphrase-en/tatoeba-pivot",), "English sentences that share one translation on Tatoeba", "tatoeba.org", "CC BY 2.0 FR"),
    Origin(("/tatoeba",), "Tatoeba sentence pairs, by way of manythings.org/anki", "tatoeba.org", "CC BY 2.0 FR"),
    Origin(("/pydocs",), "Python documentation and its Chinese, French and Spanish translations",
           "github.com/python/python-docs-{zh-cn,fr,es}", "English: PSF licence; translations: CC0"),
    Origin(("/xquad",), "XQuAD (Artetxe, Ruder, Yogatama; DeepMind), from SQuAD and Wikipedia", "github.com/google-deepmind/xquad", "CC BY-SA 4.0"),
    Origin(("/storybooks",), "African Storybook, Pratham Books and their translators, by way of Global ASP; only the CC BY and CC0 stories",
           "github.com/global-asp", "CC BY, stated in each story"),
    Origin(("/cedict",), "CC-CEDICT, a Chinese-English dictionary (MDBG)", "mdbg.net", "CC BY-SA 4.0"),
    Origin(("compress-rule",), "Sentences shortened by rule, from OpenStax and US government sites", "made for this corpus", "CC BY 4.0, as its sources"),
    Origin(("/openstax",), "OpenStax textbooks (Rice University): US history, sociology, psychology, American government, world history, "
           "college success, writing guide, business, philosophy, political science, anthropology, business ethics, economics",
           "openstax.org; github.com/openstax at the last commits under this licence", "CC BY 4.0"),
    Origin(("/usgov",), "digital.gov and 18f.gsa.gov", "github.com/GSA/digitalgov.gov, github.com/18F/18f.gsa.gov", "US public domain, CC0"),
    Origin(("/va-",), "VA.gov pages on benefits (US Department of Veterans Affairs)", "github.com/department-of-veterans-affairs/vagov-content", "US public domain, CC0"),
    Origin(("/plainlanguage",), "plainlanguage.gov", "github.com/GSA/plainlanguage.gov", "US public domain"),
    Origin(("/se-scifi",), "Short fiction of Philip K. Dick, H. Beam Piper and Poul Anderson, edited by Standard Ebooks", "standardebooks.org",
           "public domain in the US, edits CC0; the authors are still protected where the term is life and 70 years"),
    Origin(("/classics",), "Books of about 1900", "github.com/mlschmitt/classic-books-markdown",
           "public domain in the US; some of the authors are still protected where the term is life and 70 years"),
    Origin(("/us-speeches",), "Inaugural and State of the Union addresses, by way of NLTK", "github.com/nltk/nltk_data", "US public domain"),
    Origin(("/tinystories",), "A subset of TinyStories (Eldan, Li), stories written by GPT-3.5 and GPT-4", "huggingface.co/datasets/roneneldan/TinyStories", "CDLA-Sharing-1.0"),
    Origin(("/fairytale",), "FairytaleQA, stories from Project Gutenberg", "github.com/uci-soe/FairytaleQAData", "Apache-2.0; stories public domain"),
    Origin(("/scitldr",), "SciTLDR (Cachola and others; Allen Institute for AI)", "github.com/allenai/scitldr", "Apache-2.0"),
    Origin(("/wikisplit",), "WikiSplit (Botha and others; Google), from Wikipedia", "github.com/google-research-datasets/wiki-split", "CC BY-SA 4.0"),
    Origin(("/dl-book",), "Dive into Deep Learning, English and Chinese", "github.com/d2l-ai", "Apache-2.0; the English book CC BY-SA 4.0"),
    Origin(("/webdocs",), "React and Vue documentation and translations", "github.com/reactjs, github.com/vuejs, github.com/vuejs-translations", "CC BY 4.0"),
    Origin(("/lessons-MACHINE",), "Microsoft IoT for Beginners; the translations are machine-made", "github.com/microsoft/IoT-For-Beginners", "MIT"),
    Origin(("/lessons",), "Microsoft Machine Learning, Web Development and IoT for Beginners, with their translations", "github.com/microsoft", "MIT"),
    Origin(("/opensource-guide", "/osguide"), "Open Source Guides (GitHub) and translations", "github.com/github/opensource.guide", "CC BY 4.0"),
    Origin(("/cloud-glossary",), "Cloud Native Glossary (CNCF) and translations", "github.com/cncf/glossary", "CC BY 4.0"),
    Origin(("/otel",), "OpenTelemetry documentation and translations", "github.com/open-telemetry/opentelemetry.io", "CC BY 4.0"),
    Origin(("/rust-book",), "The Rust Programming Language and its Chinese translation", "github.com/rust-lang/book, github.com/KaiserY/trpl-zh-cn", "MIT or Apache-2.0; MIT"),
    Origin(("/prompt-guide",), "Prompt Engineering Guide (DAIR.AI) and translations", "github.com/dair-ai/Prompt-Engineering-Guide", "MIT"),
    Origin(("/bitcoin",), "bitcoin.org and translations", "github.com/bitcoin-dot-org/bitcoin.org", "MIT"),
    Origin(("/tech-lessons",), "One side of the documentation named here: Dive into Deep Learning, React, Vue, Microsoft's lessons, "
           "Open Source Guides, Cloud Native Glossary, OpenTelemetry, Rust, Prompt Engineering Guide", "as there", "as there; in part CC BY-SA 4.0"),
    Origin(("/pep",), "Python Enhancement Proposals", "github.com/python/peps", "public domain, CC0"),
    Origin(("/howtocook",), "HowToCook, Chinese recipes", "github.com/Anduin2017/HowToCook", "Unlicense (public domain)"),
    Origin(("/luxun",), "Lu Xun (1881-1936)", "github.com/tallusil/luxun-novel-analysis", "public domain where the term is life and 70 years"),
)  # fmt: skip


def origin_of(name: str) -> Origin | None:
    """None for a source that is not of the project's corpus."""
    return next((origin for origin in ORIGINS if any(part in name for part in origin.parts)), None)
