package org.kehu.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class SweepTest {

  private final List<Integer> done = new ArrayList<>();

  private void work(int piece) {
    if (piece < 0) {
      throw new IllegalStateException("piece " + piece);
    }
    done.add(piece);
  }

  @Test
  void whatFailsKeepsNothingElseFromBeingDone() {
    assertThat(new Sweep().each(List.of(-1, 2, -3, 4), this::work).done()).isEqualTo(2);
    assertThat(done).containsExactly(2, 4);
  }

  @Test
  void eachFailureIsToldAlsoWhenOtherPiecesAreDone() {
    List<String> failed = new ArrayList<>();
    Sweep sweep = new Sweep(() -> failed.add("failed"));

    sweep.each(List.of(1, -2, -3), piece -> "piece " + piece, this::work);

    assertThat(sweep.done()).isEqualTo(1);
    assertThat(failed).hasSize(2);
  }

  @Test
  void whenNothingIsDoneTheFailureIsTold() {
    Sweep sweep = new Sweep().each(List.of(-1, -2), this::work);
    assertThatThrownBy(sweep::done).hasMessage("piece -2");
  }

  @Test
  void whenTheDatabaseIsAwayTheRoundEnds() {
    List<Integer> tried = new ArrayList<>();
    Sweep sweep = new Sweep();
    assertThatThrownBy(() ->
            sweep.each(
                List.of(1, 2),
                piece -> {
                  tried.add(piece);
                  throw new DataAccessResourceFailureException("away");
                }))
        .hasMessage("away");
    assertThat(tried).containsExactly(1);
  }

  @Test
  void severalListsAreOneRound() {
    Sweep sweep = new Sweep().each(List.of(-1), this::work).each(List.of(5), this::work);
    assertThat(sweep.done()).isEqualTo(1);
    assertThat(new Sweep().each(List.<Integer>of(), this::work).done()).isZero();
  }
}
