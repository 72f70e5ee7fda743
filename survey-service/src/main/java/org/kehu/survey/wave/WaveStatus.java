package org.kehu.survey.wave;

import java.util.Map;
import java.util.Optional;

/** Life of a wave: it draws whom to ask, invites them, and is sent; or it is cancelled. */
public enum WaveStatus {
  /** 抽样中. */
  DRAWING,
  /** 邀请中. */
  INVITING,
  /** 已发出. */
  SENT,
  /** 已取消; who was invited stays invited. */
  CANCELLED;

  enum Move {
    INVITE,
    FINISH,
    CANCEL
  }

  private static final Map<WaveStatus, Map<Move, WaveStatus>> TABLE =
      Map.of(
          DRAWING, Map.of(Move.INVITE, INVITING, Move.CANCEL, CANCELLED),
          INVITING, Map.of(Move.FINISH, SENT, Move.CANCEL, CANCELLED),
          SENT, Map.of(),
          CANCELLED, Map.of());

  Optional<WaveStatus> after(Move move) {
    return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(move));
  }
}
