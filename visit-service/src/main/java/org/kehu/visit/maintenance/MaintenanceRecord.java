package org.kehu.visit.maintenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.maintenance.MaintenanceEvent.MaintenanceAccessChanged;
import org.kehu.visit.maintenance.MaintenanceEvent.MaintenanceChecked;
import org.kehu.visit.maintenance.MaintenanceEvent.MaintenanceCorrected;
import org.kehu.visit.maintenance.MaintenanceEvent.MaintenanceRecorded;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One act of maintenance (客户关系维护记录; catalogue V-10): part of the customer's file, seen by who sees
 * the customer. What it said is never lost: corrections keep the former words.
 */
@Document("maintenance_records")
public class MaintenanceRecord extends CustomerMatter {

  private static final int MOST_CORRECTIONS = 20;

  private String number = "";
  private MaintenanceStatus status = MaintenanceStatus.RECORDED;
  private MaintenanceKind kind = MaintenanceKind.OTHER;
  private String channel = "";
  private Instant at = Instant.EPOCH;
  private String recorderId = "";
  private String implementingDepartmentId = "";
  private String responsibleDepartmentId = "";
  private int policyVersion;
  private MaintenanceText text = new MaintenanceText("", null);
  private List<Correction> corrections = new ArrayList<>();
  private @Nullable Check check;

  private MaintenanceRecord() {}

  /** A new record under the rules in force; told as {@link #recorded()}. */
  static MaintenanceRecord of(
      String number,
      KnownCustomer customer,
      RecordMaintenance command,
      Recorder by,
      EffectivePolicy<MaintenancePolicy> rules,
      Moment now) {
    require(command, customer, by, rules.value(), now);
    MaintenanceRecord record = new MaintenanceRecord();
    record.number = number;
    record.kind = command.kind();
    record.channel = command.channel();
    record.at = command.at() == null ? now.instant() : command.at();
    record.recorderId = by.staffId();
    record.implementingDepartmentId = by.departmentId();
    record.responsibleDepartmentId = rules.value().responsibleDepartment();
    record.policyVersion = rules.version();
    record.text = command.text();
    record.concern(customer);
    return record;
  }

  private static void require(
      RecordMaintenance command,
      KnownCustomer customer,
      Recorder by,
      MaintenancePolicy rules,
      Moment now) {
    if (!rules.lets(customer, by.staffId(), by.departmentId())) {
      throw MaintenanceProblem.MAINTENANCE_IMPLEMENTER_OTHER
          .problem()
          .with("responsible", rules.responsibleDepartment());
    }
    if (!rules.knows(command.channel())) {
      throw MaintenanceProblem.CONTACT_CHANNEL_UNKNOWN
          .problem()
          .with("channel", command.channel())
          .with("allowed", rules.codes());
    }
    if (command.at() != null && command.at().isAfter(now.instant())) {
      throw MaintenanceProblem.MAINTENANCE_IN_FUTURE.problem().with("at", command.at());
    }
  }

  /** The event of a new record. */
  static MaintenanceEvent recorded() {
    return new MaintenanceRecorded();
  }

  /** Corrects its words; who recorded it, until it is checked. */
  List<MaintenanceEvent> correct(MaintenanceText said, String reason, String by, Instant now) {
    if (!by.equals(recorderId)) {
      throw MaintenanceProblem.MAINTENANCE_NOT_YOURS.problem();
    }
    requireUnchecked();
    if (said.equals(text)) {
      return List.of();
    }
    if (corrections.size() >= MOST_CORRECTIONS) {
      throw MaintenanceProblem.MAINTENANCE_CORRECTED_TOO_OFTEN
          .problem()
          .with("most", MOST_CORRECTIONS);
    }
    corrections.add(new Correction(text, reason, by, now));
    text = said;
    return List.of(new MaintenanceCorrected());
  }

  /** The responsible department has checked it. */
  List<MaintenanceEvent> check(@Nullable String remark, String by, Instant now) {
    requireUnchecked();
    status = MaintenanceStatus.CHECKED;
    check = new Check(by, now, remark);
    return List.of(new MaintenanceChecked());
  }

  /** Takes over the customer's department, level and scope. */
  List<MaintenanceEvent> follow(KnownCustomer customer) {
    return carryRightsOf(customer) ? List.of(new MaintenanceAccessChanged()) : List.of();
  }

  private void requireUnchecked() {
    if (status == MaintenanceStatus.CHECKED) {
      throw MaintenanceProblem.MAINTENANCE_CHECKED_ALREADY.problem();
    }
  }

  @Override
  protected Set<String> workers() {
    return Set.of(Tokens.own(recorderId));
  }

  @Override
  public String subjectKind() {
    return "maintenance";
  }

  public String number() {
    return number;
  }

  public MaintenanceStatus status() {
    return status;
  }

  public MaintenanceKind kind() {
    return kind;
  }

  public String channel() {
    return channel;
  }

  public Instant at() {
    return at;
  }

  public String recorderId() {
    return recorderId;
  }

  public String implementingDepartmentId() {
    return implementingDepartmentId;
  }

  public String responsibleDepartmentId() {
    return responsibleDepartmentId;
  }

  public int policyVersion() {
    return policyVersion;
  }

  public MaintenanceText text() {
    return text;
  }

  /** Former words, oldest first. */
  public List<Correction> corrections() {
    return List.copyOf(corrections);
  }

  public @Nullable Check check() {
    return check;
  }
}
