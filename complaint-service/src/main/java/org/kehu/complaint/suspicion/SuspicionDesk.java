package org.kehu.complaint.suspicion;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.violation.ViolationDesk;
import org.kehu.complaint.violation.command.ReportViolation;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What a person can do with a suspicion: see it, confirm or dismiss it. */
@Service
public class SuspicionDesk {

  private final Suspicions suspicions;
  private final ViolationDesk violations;
  private final Clock clock;

  SuspicionDesk(Suspicions suspicions, ViolationDesk violations, Clock clock) {
    this.suspicions = suspicions;
    this.violations = violations;
    this.clock = clock;
  }

  /** The suspicion, when the caller is of the person's line and not the person. */
  public Suspicion get(SuspicionId id) {
    Suspicion found = suspicions.get(id, SuspicionRights.sight(caller()));
    return found.concerns(caller().id()) ? suspicions.get(id, Sight.nothing()) : found;
  }

  /** One page of what the caller sees, newest first. */
  public Page<Suspicion> page(SuspicionFilter filter, PageRequest request) {
    Caller caller = caller();
    return suspicions.page(
        filter.withoutThoseOf(caller.id()), SuspicionRights.sight(caller), request);
  }

  /** It is one: a violation is reported in the caller's name, once, and goes its own way. */
  public Stored<Suspicion> confirm(SuspicionId id, ReasonGiven reason) {
    Suspicion seen = get(id);
    Judgement judged = seen.judgement();
    String violation = judged == null ? reported(seen, reason.reason()) : seen.id();
    return change(id, (one, stamp) -> one.confirm(reason.reason(), violation, stamp));
  }

  /** It is none. */
  public Stored<Suspicion> dismiss(SuspicionId id, ReasonGiven reason) {
    return change(id, (one, stamp) -> one.dismiss(reason.reason(), stamp));
  }

  private String reported(Suspicion seen, String reason) {
    ReportViolation report =
        new ReportViolation(
            seen.rule().kind(),
            seen.personId(),
            null,
            "%s(%s,%d 次):%s"
                .formatted(seen.rule().words(), seen.number(), seen.occurrences(), reason),
            null,
            seen.evidence(),
            null);
    return once(seen).within(() -> violations.report(report)).aggregate().id();
  }

  /** Under a key that is the same for everybody who confirms this one. */
  private static Call once(Suspicion seen) {
    Call here = Call.current();
    IdempotencyKey key = new IdempotencyKey("suspicion-confirmed#" + seen.id(), seen.id());
    return new Call(
        here.caller(), here.correlationId(), here.causationId(), key, null, here.origin());
  }

  private Stored<Suspicion> change(
      SuspicionId id, BiFunction<Suspicion, Stamp, List<SuspicionEvent>> verb) {
    Sight sight = SuspicionRights.sight(caller());
    return suspicions.change(
        new SuspicionId(get(id).id()), sight, suspicion -> verb.apply(suspicion, stamp()));
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private Stamp stamp() {
    return new Stamp(caller().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
