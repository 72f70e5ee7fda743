package org.kehu.complaint.crisis;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kehu.complaint.cases.CaseSamples;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import tools.jackson.databind.json.JsonMapper;

/** Crises, made by the verbs alone. */
public final class CrisisSamples {

  public static final String LEADER = "st-zheng-tousu";
  public static final String CHIEF = "st-wang-zong";
  static final PolicyKind<CrisisPolicy> KIND = new CrisisPolicies().crisis();
  static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());
  static final Instant START = CaseSamples.START;
  static final Instant NOTE_BY = START.plus(Duration.ofMinutes(30));

  private CrisisSamples() {}

  static Stamp by(String who, int minute) {
    return new Stamp(who, START.plus(Duration.ofMinutes(minute)));
  }

  static ComplaintCase grave() {
    return CaseSamples.registered(CaseSamples.STRICT, Severity.CRISIS);
  }

  /** Of a case of the complaint group; its leader and the general manager are alerted. */
  public static Crisis alerted() {
    return Crisis.of(
        grave(),
        List.of(Alerted.of("complaint-group", LEADER), Alerted.of("gm-office", CHIEF)),
        VALUES.shipped(KIND).checklist().stream().map(CheckItem::of).toList(),
        NOTE_BY,
        START);
  }

  /** The same after somebody did not take note in time. */
  public static Crisis late() {
    Crisis crisis = alerted();
    crisis.watch(NOTE_BY);
    return crisis;
  }

  /** The same after it was solved. */
  public static Crisis ended() {
    Crisis crisis = alerted();
    crisis.end(CrisisEnd.Reason.SOLVED, NOTE_BY);
    return crisis;
  }
}
