package org.kehu.kit.examination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.store.Stored;

/** The rules of this service that are examined. */
public interface ExaminedRules {

  /** The examinations of a rule, when there were any or one was asked for. */
  Optional<ExaminedRule> find(String kind);

  /** Begins to watch a rule, unless somebody did meanwhile. */
  void begin(ExaminedRule fresh);

  /** Changes the rule's examinations, which the first change makes. */
  Stored<ExaminedRule> change(
      String kind,
      Supplier<ExaminedRule> fresh,
      Function<ExaminedRule, List<ExaminationEvent>> verb);

  /** Changes those that are there. */
  void change(ExaminedRule rule, Function<ExaminedRule, List<ExaminationEvent>> verb);

  /** Rules whose period is over, of which that was not told yet. */
  List<ExaminedRule> toRemind(Instant now);

  /** How many rules were not examined in time. */
  long overdue(Instant now);
}
