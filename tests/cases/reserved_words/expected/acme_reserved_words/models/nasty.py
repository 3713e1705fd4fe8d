from __future__ import annotations

import builtins
import datetime as _dt
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Nasty(_Model):
    false: builtins.str | None = _field("False", default=None)
    none: builtins.str = _field("None")
    true: builtins.str | None = _field("True", default=None)
    and_: builtins.str | None = _field("and", default=None)
    as_: builtins.str | None = _field("as", default=None)
    assert_: builtins.str | None = _field("assert", default=None)
    async_: builtins.str | None = _field("async", default=None)
    await_: builtins.str | None = _field("await", default=None)
    break_: builtins.str | None = _field("break", default=None)
    class_: builtins.str = _field("class")
    continue_: builtins.str | None = _field("continue", default=None)
    def_: builtins.str | None = _field("def", default=None)
    del_: builtins.str | None = _field("del", default=None)
    elif_: builtins.str | None = _field("elif", default=None)
    else_: builtins.str | None = _field("else", default=None)
    except_: builtins.str | None = _field("except", default=None)
    finally_: builtins.str | None = _field("finally", default=None)
    for_: builtins.str | None = _field("for", default=None)
    from_: builtins.str | None = _field("from", default=None)
    global_: builtins.str | None = _field("global", default=None)
    if_: builtins.str | None = _field("if", default=None)
    import_: builtins.str | None = _field("import", default=None)
    in_: builtins.str | None = _field("in", default=None)
    is_: builtins.str | None = _field("is", default=None)
    lambda_: builtins.str | None = _field("lambda", default=None)
    nonlocal_: builtins.str | None = _field("nonlocal", default=None)
    not_: builtins.str | None = _field("not", default=None)
    or_: builtins.str | None = _field("or", default=None)
    pass_: builtins.str | None = _field("pass", default=None)
    raise_: builtins.str | None = _field("raise", default=None)
    return_: builtins.str | None = _field("return", default=None)
    try_: builtins.str | None = _field("try", default=None)
    while_: builtins.str | None = _field("while", default=None)
    with_: builtins.str | None = _field("with", default=None)
    yield_: builtins.str | None = _field("yield", default=None)
    case: builtins.str | None = None
    match: builtins.str | None = None
    exception: builtins.str | None = _field("Exception", default=None)
    not_implemented: builtins.str | None = _field("NotImplemented", default=None)
    value_error: builtins.str | None = _field("ValueError", default=None)
    abs: builtins.str | None = None
    all: builtins.str | None = None
    any: builtins.str | None = None
    ascii: builtins.str | None = None
    bin: builtins.str | None = None
    bool: builtins.str | None = None
    breakpoint: builtins.str | None = None
    bytearray: builtins.str | None = None
    bytes: builtins.str | None = None
    callable: builtins.str | None = None
    chr: builtins.str | None = None
    classmethod: builtins.str | None = None
    compile: builtins.str | None = None
    complex: builtins.str | None = None
    delattr: builtins.str | None = None
    dict: builtins.str | None = None
    dir: builtins.str | None = None
    divmod: builtins.str | None = None
    enumerate: builtins.str | None = None
    eval: builtins.str | None = None
    exec: builtins.str | None = None
    filter: builtins.str | None = None
    float: builtins.str | None = None
    format: builtins.str | None = None
    frozenset: builtins.str | None = None
    getattr: builtins.str | None = None
    globals: builtins.str | None = None
    hasattr: builtins.str | None = None
    hash: builtins.str | None = None
    help: builtins.str | None = None
    hex: builtins.str | None = None
    id: builtins.str
    input: builtins.str | None = None
    int: builtins.list[builtins.int] | None = None
    isinstance: builtins.str | None = None
    issubclass: builtins.str | None = None
    iter: builtins.str | None = None
    len: builtins.str | None = None
    list: builtins.list[builtins.int] | None = None
    locals: builtins.str | None = None
    map: builtins.str | None = None
    max: builtins.str | None = None
    memoryview: builtins.str | None = None
    min: builtins.str | None = None
    next: builtins.str | None = None
    object: builtins.str | None = None
    oct: builtins.str | None = None
    open: builtins.str | None = None
    ord: builtins.str | None = None
    pow: builtins.str | None = None
    print: builtins.str | None = None
    property: builtins.str | None = None
    range: builtins.str | None = None
    repr: builtins.str | None = None
    reversed: builtins.str | None = None
    round: builtins.str | None = None
    set: builtins.str | None = None
    setattr: builtins.str | None = None
    slice: builtins.str | None = None
    sorted: builtins.str | None = None
    staticmethod: builtins.str | None = None
    str: builtins.list[builtins.int] | None = None
    sum: builtins.str | None = None
    super: builtins.str | None = None
    tuple: builtins.str | None = None
    vars: builtins.str | None = None
    zip: builtins.str | None = None
    class_2: builtins.str | None = _field("__class__", default=None)
    dict_2: builtins.str | None = _field("__dict__", default=None)
    doc: builtins.str | None = _field("__doc__", default=None)
    eq: builtins.str | None = _field("__eq__", default=None)
    hash_2: builtins.str | None = _field("__hash__", default=None)
    init: builtins.str = _field("__init__")
    module: _dt.datetime | None = _field("__module__", default=None)
    name: builtins.str | None = _field("__name__", default=None)
    slots: builtins.str | None = _field("__slots__", default=None)
    struct_fields: builtins.str | None = _field("__struct_fields__", default=None)
    self: builtins.str | None = None
    cls: builtins.str | None = None
    schema: builtins.str | None = None
    json: builtins.str | None = None
    copy: builtins.str | None = None
    model_fields: builtins.str | None = None
    model_config: builtins.str | None = None
    type: builtins.str | None = None
    models: builtins.str | None = None
    builtins_: builtins.str | None = _field("builtins", default=None)
    datetime: _dt.datetime | None = None
    any_2: builtins.list[builtins.int] | None = _field("Any", default=None)
    unset: _dt.datetime | None = _field("UNSET", default=None)
    model: builtins.str | None = _field("Model", default=None)
    field: builtins.str | None = None
    to_dict_: builtins.str | None = _field("to_dict", default=None)
    from_json_: builtins.str | None = _field("from_json", default=None)
    additional_properties_: builtins.list[builtins.int] | None = _field(
        "additional_properties", default=None
    )
    fields_set_: builtins.str | None = _field("fields_set", default=None)
    annotations: builtins.str | None = None
    type_checking: builtins.str | None = _field("TYPE_CHECKING", default=None)
    field_2fa: builtins.str | None = _field("2fa", default=None)
    field_3d: builtins.str | None = _field("3D", default=None)
    field_100: builtins.str | None = _field("100", default=None)
    grinning_face: builtins.str | None = _field("😀", default=None)
    minus: builtins.str | None = _field("-", default=None)
    low_line: builtins.str | None = _field("_", default=None)
    ref: builtins.str | None = _field("$ref", default=None)
    type_2: builtins.str | None = _field("@type", default=None)
    a_b_2: builtins.str | None = _field("a-b", default=None)
    a_b: builtins.str | None = None
    a_b_3: builtins.str | None = _field("aB", default=None)
    e: builtins.str | None = _field("é", default=None)
    viii: builtins.str | None = _field("Ⅷ", default=None)
    x_y: builtins.str | None = _field("x y", default=None)
    ab: builtins.str | None = _field("a'b", default=None)
    a_b_4: builtins.str | None = _field("a\\b", default=None)
    empty: builtins.str | None = _field("", default=None)


_NastyDictKeys = _TypedDict(
    "_NastyDictKeys",
    {
        "False": _NotRequired[str],
        "None": str,
        "True": _NotRequired[str],
        "and": _NotRequired[str],
        "as": _NotRequired[str],
        "assert": _NotRequired[str],
        "async": _NotRequired[str],
        "await": _NotRequired[str],
        "break": _NotRequired[str],
        "class": str,
        "continue": _NotRequired[str],
        "def": _NotRequired[str],
        "del": _NotRequired[str],
        "elif": _NotRequired[str],
        "else": _NotRequired[str],
        "except": _NotRequired[str],
        "finally": _NotRequired[str],
        "for": _NotRequired[str],
        "from": _NotRequired[str],
        "global": _NotRequired[str],
        "if": _NotRequired[str],
        "import": _NotRequired[str],
        "in": _NotRequired[str],
        "is": _NotRequired[str],
        "lambda": _NotRequired[str],
        "nonlocal": _NotRequired[str],
        "not": _NotRequired[str],
        "or": _NotRequired[str],
        "pass": _NotRequired[str],
        "raise": _NotRequired[str],
        "return": _NotRequired[str],
        "try": _NotRequired[str],
        "while": _NotRequired[str],
        "with": _NotRequired[str],
        "yield": _NotRequired[str],
        "__class__": _NotRequired[str],
        "__dict__": _NotRequired[str],
        "__doc__": _NotRequired[str],
        "__eq__": _NotRequired[str],
        "__hash__": _NotRequired[str],
        "__init__": str,
        "__module__": _NotRequired[_dt.datetime | str],
        "__name__": _NotRequired[str],
        "__slots__": _NotRequired[str],
        "__struct_fields__": _NotRequired[str],
        "2fa": _NotRequired[str],
        "3D": _NotRequired[str],
        "100": _NotRequired[str],
        "😀": _NotRequired[str],
        "-": _NotRequired[str],
        "$ref": _NotRequired[str],
        "@type": _NotRequired[str],
        "a-b": _NotRequired[str],
        "Ⅷ": _NotRequired[str],
        "x y": _NotRequired[str],
        "a'b": _NotRequired[str],
        "a\\b": _NotRequired[str],
    },
)


class NastyDict(_NastyDictKeys):
    case: _NotRequired[builtins.str]
    match: _NotRequired[builtins.str]
    Exception: _NotRequired[builtins.str]
    NotImplemented: _NotRequired[builtins.str]
    ValueError: _NotRequired[builtins.str]
    abs: _NotRequired[builtins.str]
    all: _NotRequired[builtins.str]
    any: _NotRequired[builtins.str]
    ascii: _NotRequired[builtins.str]
    bin: _NotRequired[builtins.str]
    bool: _NotRequired[builtins.str]
    breakpoint: _NotRequired[builtins.str]
    bytearray: _NotRequired[builtins.str]
    bytes: _NotRequired[builtins.str]
    callable: _NotRequired[builtins.str]
    chr: _NotRequired[builtins.str]
    classmethod: _NotRequired[builtins.str]
    compile: _NotRequired[builtins.str]
    complex: _NotRequired[builtins.str]
    delattr: _NotRequired[builtins.str]
    dict: _NotRequired[builtins.str]
    dir: _NotRequired[builtins.str]
    divmod: _NotRequired[builtins.str]
    enumerate: _NotRequired[builtins.str]
    eval: _NotRequired[builtins.str]
    exec: _NotRequired[builtins.str]
    filter: _NotRequired[builtins.str]
    float: _NotRequired[builtins.str]
    format: _NotRequired[builtins.str]
    frozenset: _NotRequired[builtins.str]
    getattr: _NotRequired[builtins.str]
    globals: _NotRequired[builtins.str]
    hasattr: _NotRequired[builtins.str]
    hash: _NotRequired[builtins.str]
    help: _NotRequired[builtins.str]
    hex: _NotRequired[builtins.str]
    id: builtins.str
    input: _NotRequired[builtins.str]
    int: _NotRequired[builtins.list[builtins.int]]
    isinstance: _NotRequired[builtins.str]
    issubclass: _NotRequired[builtins.str]
    iter: _NotRequired[builtins.str]
    len: _NotRequired[builtins.str]
    list: _NotRequired[builtins.list[builtins.int]]
    locals: _NotRequired[builtins.str]
    map: _NotRequired[builtins.str]
    max: _NotRequired[builtins.str]
    memoryview: _NotRequired[builtins.str]
    min: _NotRequired[builtins.str]
    next: _NotRequired[builtins.str]
    object: _NotRequired[builtins.str]
    oct: _NotRequired[builtins.str]
    open: _NotRequired[builtins.str]
    ord: _NotRequired[builtins.str]
    pow: _NotRequired[builtins.str]
    print: _NotRequired[builtins.str]
    property: _NotRequired[builtins.str]
    range: _NotRequired[builtins.str]
    repr: _NotRequired[builtins.str]
    reversed: _NotRequired[builtins.str]
    round: _NotRequired[builtins.str]
    set: _NotRequired[builtins.str]
    setattr: _NotRequired[builtins.str]
    slice: _NotRequired[builtins.str]
    sorted: _NotRequired[builtins.str]
    staticmethod: _NotRequired[builtins.str]
    str: _NotRequired[builtins.list[builtins.int]]
    sum: _NotRequired[builtins.str]
    super: _NotRequired[builtins.str]
    tuple: _NotRequired[builtins.str]
    vars: _NotRequired[builtins.str]
    zip: _NotRequired[builtins.str]
    self: _NotRequired[builtins.str]
    cls: _NotRequired[builtins.str]
    schema: _NotRequired[builtins.str]
    json: _NotRequired[builtins.str]
    copy: _NotRequired[builtins.str]
    model_fields: _NotRequired[builtins.str]
    model_config: _NotRequired[builtins.str]
    type: _NotRequired[builtins.str]
    models: _NotRequired[builtins.str]
    builtins: _NotRequired[builtins.str]
    datetime: _NotRequired[_dt.datetime | builtins.str]
    Any: _NotRequired[builtins.list[builtins.int]]
    UNSET: _NotRequired[_dt.datetime | builtins.str]
    Model: _NotRequired[builtins.str]
    field: _NotRequired[builtins.str]
    to_dict: _NotRequired[builtins.str]
    from_json: _NotRequired[builtins.str]
    additional_properties: _NotRequired[builtins.list[builtins.int]]
    fields_set: _NotRequired[builtins.str]
    annotations: _NotRequired[builtins.str]
    TYPE_CHECKING: _NotRequired[builtins.str]
    _: _NotRequired[builtins.str]
    a_b: _NotRequired[builtins.str]
    aB: _NotRequired[builtins.str]
    é: _NotRequired[builtins.str]
