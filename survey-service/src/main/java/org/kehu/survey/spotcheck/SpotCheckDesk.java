package org.kehu.survey.spotcheck;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.measure.Facts;
import org.kehu.survey.measure.Measured;
import org.kehu.survey.measure.MeasuredKind;
import org.kehu.survey.measure.Period;
import org.kehu.survey.measure.ScorecardDesk;
import org.kehu.survey.measure.ServiceFact;
import org.kehu.survey.spotcheck.SpotCheckEvent.SpotCheckDrawn;
import org.kehu.survey.standard.ServiceStandard;
import org.kehu.survey.wave.Sample;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What people do with spot checks. Who may do it is in the access table. */
@Service
public class SpotCheckDesk {

  private static final String CASE = "case/";

  private final SpotChecks checks;
  private final Facts facts;
  private final ScorecardDesk cards;
  private final Policies policies;
  private final Numbers numbers;
  private final Clock clock;
  private final ZoneId zone;
  private final SecureRandom random = new SecureRandom();

  SpotCheckDesk(
      SpotChecks checks,
      Facts facts,
      ScorecardDesk cards,
      Policies policies,
      Numbers numbers,
      Clock clock,
      @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.checks = checks;
    this.facts = facts;
    this.cards = cards;
    this.policies = policies;
    this.numbers = numbers;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Draws so many cases of a department and period.
   *
   * @param seed null for a new one
   */
  public Stored<SpotCheck> draw(String departmentId, Period period, int size, @Nullable Long seed) {
    cards.departmentSeen(new Measured(MeasuredKind.DEPARTMENT, departmentId));
    return checks.create(() ->
        Change.of(
            new SpotCheck(
                numbers.next("CC-" + clock.instant().atZone(zone).getYear() + "-", 4),
                departmentId,
                period.name(),
                drawn(departmentId, period, size, seed == null ? random.nextInt() : seed),
                policies.now(ServiceStandard.KIND)),
            new SpotCheckDrawn()));
  }

  private Draw drawn(String departmentId, Period period, int size, long seed) {
    List<ServiceFact> all = facts.casesOf(departmentId, period.start(zone), period.end(zone));
    if (all.isEmpty()) {
      throw SpotCheckProblem.NOTHING_TO_DRAW.problem().with("period", period.name());
    }
    List<DrawnCase> cases =
        all.stream()
            .sorted(
                Comparator.comparingLong((ServiceFact one) -> Sample.lot(seed, one.id()))
                    .thenComparing(ServiceFact::id))
            .limit(size)
            .map(one -> new DrawnCase(one.id().substring(CASE.length()), one.staffId(), null))
            .toList();
    return new Draw(seed, all.size(), cases);
  }

  public Stored<SpotCheck> note(
      String id, Sight sight, String caseId, Map<String, Integer> points, String remark) {
    String checker = Call.current().caller().id();
    return checks.change(id, sight, check -> check.note(caseId, points, remark, checker));
  }

  public Stored<SpotCheck> complete(String id, Sight sight) {
    return checks.change(id, sight, check -> check.complete(clock.instant()));
  }
}
