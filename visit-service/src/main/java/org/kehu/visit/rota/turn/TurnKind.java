package org.kehu.visit.rota.turn;

/** How somebody came to receive a customer. */
public enum TurnKind {
  /** 按顺序轮到. */
  IN_TURN(true),
  /** 补接待: a turn that was owed. */
  MADE_UP(true),
  /** 轮到,但不计次数. */
  FREE(false),
  /** 兼顾接待: all were with customers, and one looks after several (V-51). */
  BESIDE(true),
  /** 末位代接待: for a colleague who was not free (V-49). */
  LAST(false),
  /** 接待自己的客户: asked for, or a customer of the person's own. */
  OWN(false),
  /** 内勤接待 (K-13). */
  OFFICE(false),
  /** 无轮流表: whoever registered the customer. */
  REGISTRAR(false);

  private final boolean counted;

  TurnKind(boolean counted) {
    this.counted = counted;
  }

  /** Whether it is counted among the receptions of the one who receives. */
  public boolean isCounted() {
    return counted;
  }
}
