package org.kehu.visit.rota;

/** How customers come; each lane has its own turns (catalogue V-45). */
public enum Lane {
  /** 来访. */
  VISIT,
  /** 来电. */
  CALL
}
