package org.kehu.customer.round;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** A round of archive work in one month, by whoever the policy names. */
@Document("archive_rounds")
public final class ArchiveRound extends ScopedAggregate {

  private static final int MOST_COLLECTED = 200;

  private RoundKind kind = RoundKind.VERIFICATION;
  private String month = "";
  private String role = "";
  private @Nullable LocalDate dueOn;
  private boolean open = true;
  private List<Collected> collected = new ArrayList<>();
  private @Nullable Report report;

  private ArchiveRound() {}

  private ArchiveRound(String id) {
    super(id);
  }

  /** The same id for the same round, whichever instance opens it. */
  static String idOf(RoundKind kind, YearMonth month) {
    return Ids.of("archive-round", kind.name(), month.toString());
  }

  /** The round of a month. */
  static ArchiveRound of(RoundPolicy.Plan plan, YearMonth month) {
    ArchiveRound round = new ArchiveRound(idOf(plan.kind(), month));
    round.kind = plan.kind();
    round.month = month.toString();
    round.role = plan.role();
    round.dueOn = month.atDay(1).plusDays(plan.withinDays());
    round.rescope(plan.departmentId(), Level.NORMAL);
    return round;
  }

  /** A department handed its originals in; saying so again replaces it. */
  List<RoundEvent> collect(Collected from) {
    requireOpen();
    if (!kind.collects() || collected.size() >= MOST_COLLECTED) {
      throw RoundProblem.ROUND_COLLECTS_NOTHING.problem().with("kind", kind.name());
    }
    collected.removeIf(one -> one.departmentId().equals(from.departmentId()));
    collected.add(from);
    return List.of(new RoundEvent.OriginalsCollected(from.departmentId()));
  }

  /** It is done; a check that left volumes out says why (C-62). */
  List<RoundEvent> close(Report how) {
    requireOpen();
    if (kind == RoundKind.VERIFICATION && how.unverified() > 0 && how.leftReason() == null) {
      throw RoundProblem.ROUND_WORK_LEFT
          .problem()
          .with("number", number())
          .with("unverified", how.unverified());
    }
    report = how;
    open = false;
    return List.of(new RoundEvent.RoundClosed(how));
  }

  private void requireOpen() {
    if (!open) {
      throw RoundProblem.ROUND_CLOSED.problem().with("number", number());
    }
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.department(departmentId()));
  }

  @Override
  public String subjectKind() {
    return "archive-round";
  }

  /** {@code 2026-11-VERIFICATION}. */
  public String number() {
    return month + "-" + kind.name();
  }

  public RoundKind kind() {
    return kind;
  }

  /** {@code 2026-11}. */
  public String month() {
    return month;
  }

  /** The first day of the month. */
  LocalDate begins() {
    return YearMonth.parse(month).atDay(1);
  }

  /** Whose work it is. */
  public String role() {
    return role;
  }

  public LocalDate dueOn() {
    return Objects.requireNonNull(dueOn);
  }

  public boolean isOpen() {
    return open;
  }

  public List<Collected> collected() {
    return List.copyOf(collected);
  }

  /** How it was done; empty while it is not. */
  public Optional<Report> report() {
    return Optional.ofNullable(report);
  }
}
