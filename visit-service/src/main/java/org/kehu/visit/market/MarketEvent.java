package org.kehu.visit.market;

/** What happens to a market note. */
public sealed interface MarketEvent {

  /** It was taken. */
  record NoteTaken() implements MarketEvent {}

  /** A leader said what follows. */
  record NoteAssessed(MarketUse use) implements MarketEvent {}
}
