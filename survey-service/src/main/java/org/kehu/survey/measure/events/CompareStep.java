package org.kehu.survey.measure.events;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Walk;
import org.kehu.survey.measure.FactDifference;
import org.kehu.survey.measure.FactDifference.Kind;
import org.kehu.survey.measure.FactReplay;
import org.kehu.survey.measure.FactReplays;
import org.springframework.stereotype.Component;

/** Finds out which facts differ from what the events say, before any of them is changed. */
@Component
class CompareStep implements ProcessStep {

  private static final int MOST_NOTED = 100;

  private final FactReplays replays;
  private final FactComparison comparison;

  CompareStep(FactReplays replays, FactComparison comparison) {
    this.replays = replays;
    this.comparison = comparison;
  }

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public Walk walk(Stint stint) {
    return new Comparing(stint);
  }

  private final class Comparing implements Walk {

    private final Stint stint;
    private @Nullable String cursor;
    private Tally tally;

    Comparing(Stint stint) {
      this.stint = stint;
      this.cursor = stint.cursor();
      this.tally = stint.tally();
    }

    @Override
    public Advance next() {
      stint.requireHeld();
      FactComparison.Piece piece = comparison.after(stint.processId(), cursor);
      List<FactDifference> found =
          piece.pairs().stream().map(FactComparison.Pair::difference).toList();
      note(found);
      found.forEach(one -> tally = tally.with(word(one.kind())));
      cursor = piece.last();
      if (cursor != null) {
        return Advance.further(cursor, tally);
      }
      replays.compared(stint.processId(), counts());
      return Advance.done(tally);
    }

    private void note(List<FactDifference> found) {
      int noted = replays.get(stint.processId()).differences().size();
      List<FactDifference> wrong =
          found.stream()
              .filter(FactDifference::isWrong)
              .limit(Math.max(0, MOST_NOTED - noted))
              .toList();
      if (!wrong.isEmpty()) {
        replays.note(stint.processId(), wrong);
      }
    }

    private FactReplay.Counts counts() {
      return new FactReplay.Counts(
          tally.count(word(Kind.EQUAL)),
          tally.count(word(Kind.MISSING)),
          tally.count(word(Kind.DIFFERENT)),
          tally.count(word(Kind.UNFOUNDED)),
          tally.count(word(Kind.KEPT)));
    }

    private static String word(Kind kind) {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }
}
