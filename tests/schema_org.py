"""The part of schema.org's vocabulary that the pages use (read 24.11.2026).

Each type has the properties that it or its parents have.
"""

from __future__ import annotations

THING = {
    "name",
    "description",
    "image",
    "url",
    "sameAs",
    "potentialAction",
    "identifier",
    "alternateName",
    "mainEntityOfPage",
}
WORK = THING | {
    "about",
    "abstract",
    "author",
    "dateModified",
    "datePublished",
    "inLanguage",
    "isAccessibleForFree",
    "keywords",
    "learningResourceType",
    "license",
    "publisher",
    "teaches",
    "timeRequired",
    "version",
    "headline",
    "hasPart",
    "isPartOf",
}
ALLOWED: dict[str, set[str]] = {
    "WebSite": WORK | {"issn"},
    "Article": WORK | {"articleBody", "articleSection", "wordCount"},
    "LearningResource": WORK
    | {
        "assesses",
        "competencyRequired",
        "educationalAlignment",
        "educationalLevel",
        "educationalUse",
    },
    "HowTo": WORK
    | {"estimatedCost", "performTime", "prepTime", "step", "supply", "tool", "totalTime", "yield"},
    "HowToStep": WORK | {"position", "text", "itemListElement"},
    "HowToSupply": THING | {"position", "item", "estimatedCost", "requiredQuantity"},
    "DefinedTermSet": WORK | {"hasDefinedTerm"},
    "DefinedTerm": THING | {"inDefinedTermSet", "termCode"},
    "BreadcrumbList": THING | {"itemListElement", "itemListOrder", "numberOfItems"},
    "ListItem": THING | {"item", "position", "nextItem", "previousItem"},
    "Organization": THING | {"legalName", "email"},
    "SearchAction": THING | {"target", "query", "query-input"},
    "EntryPoint": THING
    | {"urlTemplate", "actionPlatform", "contentType", "encodingType", "httpMethod"},
}
