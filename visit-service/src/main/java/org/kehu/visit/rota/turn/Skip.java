package org.kehu.visit.rota.turn;

/** Somebody was passed over. */
public record Skip(String staffId, Hindrance why, SkipEffect effect) {}
