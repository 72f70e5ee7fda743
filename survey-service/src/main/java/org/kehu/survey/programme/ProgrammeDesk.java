package org.kehu.survey.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.survey.rule.FullSurveyRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Watches that everybody is asked as often as the rule says. */
@Service
public class ProgrammeDesk {

  private final Programmes programmes;
  private final Policies policies;
  private final Clock clock;
  private final ZoneId zone;

  ProgrammeDesk(
      Programmes programmes,
      Policies policies,
      Clock clock,
      @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.programmes = programmes;
    this.policies = policies;
    this.clock = clock;
    this.zone = zone;
  }

  /** Begins at the first start; several instances may do so at once. */
  public void ensure(String department) {
    if (programmes.find().isPresent()) {
      return;
    }
    try {
      programmes.create(
          () -> new Change<>(new Programme(Programmes.ID, department, clock.instant()), List.of()));
    } catch (DuplicateKeyException another) {
      // Another instance starting at the same moment made it first: what is wanted is there.
      if (programmes.find().isEmpty()) {
        throw another;
      }
    }
  }

  /** Zone in which days begin. */
  ZoneId zone() {
    return zone;
  }

  /** Everybody was asked by this wave. */
  public void held(String waveId, Instant at) {
    programmes.change(programme -> programme.held(waveId, at));
  }

  /**
   * Tells that a full survey is due, if it is and was not told.
   *
   * @return how many were told
   */
  int tellWhatIsDue(Instant now) {
    Standing standing = look(now).standing();
    if (!standing.isToBeTold() || isTold(standing)) {
      return 0;
    }
    programmes.change(programme -> programme.tell(standing));
    return 1;
  }

  private boolean isTold(Standing standing) {
    return programmes
        .find()
        .flatMap(Programme::openDueDay)
        .filter(standing.dueOn()::equals)
        .isPresent();
  }

  /**
   * The programme and where it stands.
   *
   * @param rule by which that is judged
   */
  public record Look(
      Programme programme, EffectivePolicy<FullSurveyRule> rule, Standing standing) {}

  /** Where the company stands now. */
  public Look look() {
    return look(clock.instant());
  }

  private Look look(Instant now) {
    Programme programme = programmes.find().orElseThrow();
    EffectivePolicy<FullSurveyRule> rule = policies.at(FullSurveyRule.KIND, now);
    return new Look(programme, rule, programme.standing(rule.value(), zone, now));
  }
}
