package org.kehu.visit.rota.turn;

/** What being skipped means for the one who is skipped (catalogue V-46 … V-48). */
public enum SkipEffect {
  /** 以后再补: the turn is owed, and made up as soon as the person is free. */
  MADE_UP,
  /** 算已接待一个客户名额,不另行补回: as if a customer had been received. */
  COUNTED,
  /** 放弃轮流机会: the chance is gone; nothing was received. */
  WAIVED,
  /** 下一次接待时不计接待次数: the next reception in turn does not count. */
  NEXT_FREE
}
