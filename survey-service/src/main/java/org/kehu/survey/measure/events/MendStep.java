package org.kehu.survey.measure.events;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Walk;
import org.kehu.survey.measure.Facts;
import org.kehu.survey.measure.ServiceFact;
import org.springframework.stereotype.Component;

/**
 * Puts what was rebuilt in the place of what differs. It runs only when all is rebuilt; a fact that
 * an event moves on in this moment is left to that.
 */
@Component
class MendStep implements ProcessStep {

  private static final String MENDED = "mended";

  private final Facts facts;
  private final FactComparison comparison;

  MendStep(Facts facts, FactComparison comparison) {
    this.facts = facts;
    this.comparison = comparison;
  }

  @Override
  public String name() {
    return "mend";
  }

  @Override
  public Walk walk(Stint stint) {
    return new Mending(stint);
  }

  private final class Mending implements Walk {

    private final Stint stint;
    private @Nullable String cursor;
    private Tally tally;

    Mending(Stint stint) {
      this.stint = stint;
      this.cursor = stint.cursor();
      this.tally = stint.tally();
    }

    @Override
    public Advance next() {
      FactComparison.Piece piece = comparison.after(stint.processId(), cursor);
      piece.pairs().stream().filter(pair -> pair.difference().isWrong()).forEach(this::mend);
      cursor = piece.last();
      return cursor == null ? Advance.done(tally) : Advance.further(cursor, tally);
    }

    private void mend(FactComparison.Pair pair) {
      stint.requireHeld();
      ServiceFact counted = pair.counted();
      ServiceFact told = pair.told();
      if (counted == null) {
        facts.begin(Objects.requireNonNull(told));
      } else {
        facts.replace(counted, told == null ? counted.voided() : told);
      }
      tally = tally.with(MENDED);
    }
  }
}
