"""A live market that is only pretended: the messages of the real room, with numbers from plain arithmetic and no world behind.

So the page is tested without living worlds, and every number it shows is known: a firm earns 1000 a month for each position
from 1 on, and ``PULLED`` more for every unit of a lever moved.
"""

from __future__ import annotations

import asyncio
import base64
import math
from contextlib import suppress
from typing import Any

import numpy as np

from sim.classroom.messages import RefusedError
from sim.classroom.visitor import Visitor

PULLED = 5000.0
FIRMS = ("sincerity", "boast")


def packed(kind: str, values: Any) -> dict[str, str]:
    """An array as it travels."""
    dtype = {"f4": "<f4", "i4": "<i4", "u1": "u1", "i1": "i1"}[kind]
    return {kind: base64.b64encode(np.asarray(values, dtype).tobytes()).decode()}


def both(en: str, zh: str) -> dict[str, str]:
    """A text in both languages."""
    return {"en": en, "zh": zh}


BANDS = [
    both("outraged", "愤怒"),
    both("unhappy", "不满"),
    both("satisfied", "满意"),
    both("pleased", "愉悦"),
    both("dazzled", "惊喜"),
]
REASONS = {
    "dissatisfaction": both("dissatisfaction", "不满意"),
    "conflict": both("conflict", "冲突"),
    "chance": both("chance alone", "纯属偶然"),
}


def _lever(path: str, label: dict[str, str], group: str, unit: str = "quality", **more: Any) -> dict[str, Any]:
    about = both("Each promise lies so far below what is delivered.", "每个承诺都比交付低这么多。")
    return {
        "path": path,
        "block": path.split(".")[0],
        "group": group,
        "label": label,
        "about": about,
        "cost": about,
        "unit": unit,
        "unitSaid": both("days", "天") if unit == "days" else both("quality, 0–1", "质量，0–1"),
        "source": "prior",
        "low": -0.15,
        "high": 0.15,
        "step": 0.01,
        "rest": dict.fromkeys(FIRMS, 0.0),
        **more,
    }


LEVERS = [
    _lever("promise.cushion", both("Promise less than you deliver", "少承诺，多兑现"), "service"),
    _lever("promise.extras", both("Small gift at the end", "结尾小礼物"), "service", low=0.0, step=0.005),
    _lever("service.lift", both("Better service everywhere", "处处更好的服务"), "service"),
    _lever(
        "recovery.delay_days", both("Days until an answer", "答复所需天数"), "recovery", "days", low=0.0, high=30.0, step=1.0,
        rest=dict.fromkeys(FIRMS, 7.0),
    ),
    _lever("price.change", both("Change the price", "调整价格"), "price", "share of price", low=-0.3, high=0.3),
]  # fmt: skip
JOURNEY = {"points": [[0.8, 0.55, 0.95, 0.7]] * 2, "expected": [0.7, 0.7], "peak": [2, 2], "end": [3, 3]}
COST = both("Each step costs more than the last, at every visit.", "每一步都比上一步更贵，每次到访都要付出。")
COSTS = {
    block: {"lines": [block], "kind": "difference" if block == "price" else "line", "about": COST, "with": None}
    for block in ("promise", "service", "recovery", "price")
}
FORMULA = (
    '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mrow><mi>S</mi><mo>=</mo><msub><mi>s</mi>'
    "<mn>0</mn></msub><mo>+</mo><mi>a</mi><mi>P</mi></mrow></math>"
)
LAWS = [
    {
        "chart": chart,
        "law": "satisfaction",
        "name": both("Satisfaction with a visit", "对一次到访的满意"),
        "formula": FORMULA,
        "tex": "S = s_0 + a P",
        "text": both("Satisfaction follows the quality perceived.", "满意度随感知质量而变。"),
        "source": both("Oliver 1980", "Oliver 1980"),
        "coefficients": [
            {
                "path": "behaviour.satisfaction.quality",
                "label": both("weight of quality", "质量的权重"),
                "unit": "1",
                "unitSaid": both("", ""),
                "source": "prior",
                "low": 0.0,
                "high": 1.0,
                "step": 0.05,
                "value": 0.4,
                "default": 0.4,
            }
        ],
    }
    for chart in ("satisfaction", "profit")
]


class Pretended:
    """The room ``live`` without worlds.

    Attributes:
        asked: every message it was sent.
        drop: whether the next one finds the connection broken.
        slow: seconds that opening takes.
    """

    name = "live"
    teacher_only = True

    def __init__(self, slow: float = 0.0) -> None:
        self.asked: list[dict[str, Any]] = []
        self.slow = slow
        self.drop = False
        self._playing: asyncio.Task[None] | None = None
        self._speed = 2.0
        self._begin("coffee-shop", 1, 600)

    def _begin(self, market: str, seed: int, customers: int) -> None:
        self.market, self.seed, self.customers, self.month = market, seed, customers, 0
        self.levers: dict[str, dict[str, float]] = {}
        self.coefficients: dict[str, float] = {}
        self.past = [self._numbers()]

    async def entered(self, who: Visitor) -> None:
        """Nothing."""

    async def left(self, who: Visitor) -> None:
        """Stop playing."""
        await self._rest()

    async def close(self) -> None:
        """Stop playing."""
        await self._rest()

    async def _rest(self) -> None:
        if self._playing is not None:
            self._playing.cancel()
            with suppress(asyncio.CancelledError):
                await self._playing
        self._playing = None

    async def take(self, who: Visitor, verb: str, found: dict[str, Any]) -> None:
        """Answer as the real room does."""
        self.asked.append(found)
        if self.drop:
            self.drop = False
            who.leave()
            return
        n = found["n"]
        if verb == "markets":
            market = {
                "about": both("Two firms, one honest.", "两家企业，一家诚实。"),
                "kind": "subscription",
                "firms": list(FIRMS),
                "focal": FIRMS[0],
                "currency": "yuan",
                "months": 120,
                "customers": 600,
            }
            titles = {
                "coffee-shop": both("Coffee shops: a repertoire of places", "咖啡店：多处选择"),
                "airline": both("Airlines", "航空公司"),
            }
            who.send("live.markets", n=n, markets=[{"name": k, "title": v, **market} for k, v in titles.items()])
        elif verb == "open":
            await self._rest()
            self._begin(found["market"] or "coffee-shop", found["seed"], found["customers"])
            who.send("live.progress", done=1, total=3, what=both("Living the months before", "正在度过之前的月份"))
            await asyncio.sleep(self.slow)
            self._tell_world(who, n)
        elif verb == "again":
            self._tell_world(who, n, history=self.past)
        elif verb == "reset":
            await self._rest()
            self._begin(self.market, found.get("seed") or self.seed, self.customers)
            self._tell_world(who, n)
        elif verb == "play":
            self._speed = found["speed"]
            if self._playing is None or self._playing.done():
                self._playing = asyncio.create_task(self._plays(who))
            who.send("live.playing", n=n, speed=self._speed)
        elif verb == "pause":
            await self._rest()
            who.send("live.paused", n=n)
        elif verb == "step":
            await self._rest()
            for _ in range(found["months"]):
                self._live()
            who.send("live.month", n=n, **self._frame(), missed=self.past[-found["months"] : -1])
        elif verb == "levers":
            for path, value in found["levers"].items():
                if path == "price.change" and value > 0.25:
                    raise RefusedError("classroom-refused-field", field=path, why="too dear")
                self.levers.setdefault(found["firm"], {})[path] = value
            who.send("live.levers", n=n, levers=self.levers)
        elif verb == "coefficient":
            self.coefficients[found["path"]] = found["value"]
            who.send("live.coefficient", n=n, coefficients=self.coefficients)
        elif verb == "diary":
            pages = [
                {
                    "heading": both("Month 3", "第 3 月"),
                    "lines": [both("A failure; she said nothing.", "一次失误；她没有开口。")],
                }
            ]
            opening = both(f"Customer {found['row']} came in month 1.", f"客户 {found['row']} 第 1 月到来。")
            closing = both("She is still there.", "她仍在。")
            who.send("live.diary", n=n, row=found["row"], opening=opening, pages=pages, closing=closing, path=[])

    async def _plays(self, who: Visitor) -> None:
        while True:
            self._live()
            who.send("live.month", **self._frame(), missed=[])
            await asyncio.sleep(1 / self._speed)

    def _live(self) -> None:
        self.month += 1
        self.past.append(self._numbers())

    def _tell_world(self, who: Visitor, n: int, **more: Any) -> None:
        size = self.customers
        angle, radius = np.arange(size) * 2.399963, np.sqrt((np.arange(size) + 0.5) / size)
        one = np.arange(size)
        edges = np.column_stack([one, (one + 1) % size, one, (one * 7 + 3) % size]).ravel()
        world = {
            "id": f"{self.market} {self.seed} {self.customers}",
            "market": self.market,
            "source": self.market,
            "title": both("Coffee shops: a repertoire of places", "咖啡店：多处选择"),
            "about": both("Two firms.", "两家企业。"),
            "kind": "subscription",
            "seed": self.seed,
            "customers": size,
            "rows": size,
            "months": 120,
            "currency": "yuan",
            "firms": [{"name": name, "position": k, "about": both("", ""), "price": 30} for k, name in enumerate(FIRMS)],
            "focal": 0,
            "x": packed("f4", radius * np.cos(angle)),
            "y": packed("f4", radius * np.sin(angle)),
            "edges": packed("i4", edges),
            "touchpoints": [both("greeting", "问候"), both("wait", "等待"), both("taste", "味道"), both("farewell", "道别")],
            "bands": BANDS,
            "layers": [both("platinum", "铂金"), both("gold", "黄金"), both("iron", "铁"), both("lead", "铅")],
            "reasons": REASONS,
            "funnel": ["failed", "complained", "righted", "stayed", "silent", "silent_stayed"],
            "groups": [
                {"name": "service", "title": both("Promise and service", "承诺与服务")},
                {"name": "recovery", "title": both("When something goes wrong", "出错之后")},
                {"name": "price", "title": both("Price", "价格")},
            ],
            "levers": LEVERS,
            "costs": COSTS,
            "laws": LAWS,
        }  # fmt: skip
        who.send("live.opened", n=n, world=world, **more)
        who.send("live.month", **self._frame())

    def _pulled(self, firm: str) -> float:
        return sum(self.levers.get(firm, {}).values())

    def _numbers(self) -> dict[str, Any]:
        m = self.month
        wave = math.sin(m / 3)
        base = [1000.0 * (k + 1) + 100 * wave for k in range(len(FIRMS))]
        more = [PULLED * self._pulled(name) for name in FIRMS] if m else [0.0, 0.0]
        before = self.past[-1]["difference"] if m else {"profit": [0.0, 0.0], "customers": [0.0, 0.0]}
        twin = {
            "profit": base,
            "customers": [self.customers / 2] * 2,
            "share": [0.5, 0.5],
            "cumulative_satisfaction": [0.7 + 0.02 * wave, 0.5],
            "emotional": [0.4, 0.3],
            "transactional": [0.2, 0.3],
            "trust": [0.6, 0.5],
            "will": [0.7, 0.6],
            "perceived": [0.72, 0.58],
            "told_good": [12 + m % 5, 4],
            "told_bad": [3, 8 + m % 3],
        }
        firms = {**twin, "profit": [b + x for b, x in zip(base, more, strict=True)]}
        if m == 0:
            empty = {name: [None, None] for name in ("profit", "told_good", "told_bad", "perceived")}
            firms, twin = {**firms, **empty}, {**twin, **empty}
        return {
            "month": m,
            "firms": firms,
            "twin": twin,
            "difference": {
                "profit": [b + x for b, x in zip(before["profit"], more, strict=True)],
                "customers": [b + (x > 0) for b, x in zip(before["customers"], more, strict=True)],
            },
            "cost": {block: {"now": [150.0, 90.0], "more": [50.0, 0.0]} for block in COSTS} if m else {},
        }

    def _frame(self) -> dict[str, Any]:
        size, m = self.customers, self.month
        row = np.arange(size)
        ghost = self._charts(0)
        return {
            **self.past[-1],
            "provider": packed("i1", np.where((row * 13 + m) % 17 == 0, -1, ((row + (row % 23 == m % 23)) // 3) % 2)),
            "satisfaction": packed("u1", (row * 37 + 5 * m) % 256),
            "loyalty": packed("u1", (row * 17 + 3 * m) % 256),
            **(self._charts(1) if any(self._pulled(name) for name in FIRMS) else ghost),
            "ghost": ghost,
            "pulses": [[int(k), int((k * 7 + 3) % size), int(k % 3 > 0)] for k in range(m % 7, size, 19)] if m else [],
            "levers": self.levers,
            "coefficients": self.coefficients,
            "over": False,
        }  # fmt: skip

    def _charts(self, pulled: int) -> dict[str, Any]:
        """What charts show of a month: of the twin's, or, where a lever is moved, of one a little better."""
        layers = [
            ("platinum", 0.04, 0.4 - 0.1 * pulled),
            ("gold", 0.16, 0.4),
            ("iron", 0.3, 0.3),
            ("lead", 0.5, 0.1 * pulled - 0.1),
        ]
        failed = {
            "failed": 120 - 20 * pulled,
            "complained": 30,
            "righted": 24,
            "stayed": 22,
            "silent": 90 - 20 * pulled,
            "silent_stayed": 60,
        }
        points = [[p + 0.05 * pulled for p in row] for row in JOURNEY["points"]]
        return {
            "bands": [[2, 8, 40 - 10 * pulled, 35, 15 + 10 * pulled], [15, 30, 30, 20, 5]],
            "journey": {**JOURNEY, "points": points} if self.month else None,
            "complaints": [failed] * 2,
            "pyramid": [[{"name": n, "profit": 1000 * p, "customerShare": c, "share": p} for n, c, p in layers]] * 2,
            "exits": {"dissatisfaction": [12 - 4 * pulled, 30], "conflict": [3, 9], "chance": [5, 0]},
            "lost": [18 - 4 * pulled, 36],
        }  # fmt: skip
