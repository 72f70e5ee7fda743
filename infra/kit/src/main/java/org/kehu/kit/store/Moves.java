package org.kehu.kit.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kehu.kit.problem.ProblemType;

/**
 * The whole table of what may follow in the life of an aggregate: from which status each move leads
 * where. A move that is not in it is refused with those that are.
 *
 * @param <S> where it stands
 * @param <M> what can be done
 */
public final class Moves<S extends Enum<S>, M extends Enum<M>> {

  private final ProblemType refusal;
  private final Map<S, Map<M, S>> table;

  private Moves(ProblemType refusal, Map<S, Map<M, S>> table) {
    this.refusal = refusal;
    this.table = table;
  }

  /**
   * A table.
   *
   * @param refusal told with {@code state}, {@code move} and {@code allowedMoves}
   * @param rows by status; one without row is the end
   */
  public static <S extends Enum<S>, M extends Enum<M>> Moves<S, M> of(
      ProblemType refusal, Map<S, Map<M, S>> rows) {
    Map<S, Map<M, S>> table = Map.copyOf(rows);
    return new Moves<>(refusal, table);
  }

  /** What may be done from a status, in the order in which the moves are declared. */
  public List<M> from(S status) {
    Map<M, S> row = table.getOrDefault(status, Map.of());
    return row.isEmpty() ? List.of() : List.copyOf(new EnumMap<>(row).keySet());
  }

  /** The status after a move. */
  public S after(S status, M move) {
    S next = table.getOrDefault(status, Map.of()).get(move);
    if (next == null) {
      throw refusal
          .problem()
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", from(status).stream().map(Enum::name).toList());
    }
    return next;
  }
}
