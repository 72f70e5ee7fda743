package org.kehu.complaint.cooperation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;

/**
 * What is written of a cooperation, to be read; {@link Cooperation} holds the verbs that write it.
 * Each field is stored under its own name.
 */
public abstract class CooperationFile extends ScopedAggregate {

  String number = "";
  CooperationStatus status = CooperationStatus.ASKED;
  String caseId = "";
  String matter = "";
  List<Partner> partners = new ArrayList<>();
  Stamp asked = new Stamp("", Instant.EPOCH);
  Waits waits = Waits.NONE;
  @Nullable WorkSlip slip;
  @Nullable Ruling ruling;
  @Nullable String lastReason;
  @Nullable Instant dueAt;
  @Nullable Instant nextMarkAt;

  CooperationFile() {}

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.taken(asked.by()));
    tokens.add(Tokens.department(departmentId()));
    for (Partner partner : partners) {
      tokens.add(Tokens.department(partner.departmentId()));
      if (partner.leaderId() != null) {
        tokens.add(Tokens.taken(partner.leaderId()));
      }
    }
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "cooperation";
  }

  public String number() {
    return number;
  }

  public CooperationStatus status() {
    return status;
  }

  public String caseId() {
    return caseId;
  }

  public String matter() {
    return matter;
  }

  /** Who is asked, with what they said. */
  public List<Partner> partners() {
    return List.copyOf(partners);
  }

  /** Who asked and when. */
  public Stamp asked() {
    return asked;
  }

  public @Nullable WorkSlip slip() {
    return slip;
  }

  /** Whether the problem was solved first and the slip has not followed yet (P-52). */
  public boolean awaitsSlip() {
    return waits.slip() != null;
  }

  /** Until when the slip was to follow; empty once it is there or when none is to. */
  public Optional<Instant> slipDueAt() {
    return Optional.ofNullable(waits.slip()).map(Waits.Wait::until);
  }

  public @Nullable Ruling ruling() {
    return ruling;
  }

  /** Why it was cancelled. */
  public @Nullable String lastReason() {
    return lastReason;
  }

  /** What is awaited, each until its own time. */
  public Waits waits() {
    return waits;
  }

  /** Whether something is late and the office was told. */
  public boolean isLate() {
    return waits.late().isPresent();
  }

  /** Until when the next step is to be done; null once nothing is left. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }
}
