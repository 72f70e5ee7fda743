package org.kehu.customer.keyaccount;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.crypto.PersonalOf;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** A contact report (联系报告, C-114): who, when, with whom, what was told both ways (C-105). */
@Document("key_account_reports")
@PersonalOf(collection = "customers", field = "customerId")
public final class ContactReport extends ScopedAggregate {

  private String accountId = "";
  private String customerId = "";
  private String staffId = "";
  private @Nullable Instant at;
  private ContactChannel channel = ContactChannel.OTHER;
  private @Personal @Nullable String with;
  private String about = "";
  private @Nullable String given;
  private @Nullable String received;
  private @Nullable String problem;
  private @Nullable Instant unsettledSince;

  private ContactReport() {}

  static ContactReport of(Candidacy account, FileReport told, String by, Instant now) {
    ContactReport report = new ContactReport();
    report.accountId = account.id();
    report.customerId = account.customerId();
    report.staffId = by;
    report.at = told.at();
    report.channel = told.channel();
    report.with = told.with();
    report.about = told.about();
    report.given = told.given();
    report.received = told.received();
    report.problem = told.problem();
    report.unsettledSince = now;
    report.rescope(account.departmentId(), account.level());
    return report;
  }

  /** The key account itself knows of it now. */
  void settled() {
    unsettledSince = null;
  }

  boolean isUnsettled() {
    return unsettledSince != null;
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.department(departmentId()), Tokens.own(staffId));
  }

  @Override
  public String subjectKind() {
    return "contact-report";
  }

  public String accountId() {
    return accountId;
  }

  public String customerId() {
    return customerId;
  }

  /** Who of ours was in contact. */
  public String staffId() {
    return staffId;
  }

  /** When they were in contact. */
  public Instant at() {
    return Objects.requireNonNull(at);
  }

  public ContactChannel channel() {
    return channel;
  }

  /** With whom of the account's people; null after erasure. */
  public @Nullable String with() {
    return with;
  }

  public String about() {
    return about;
  }

  /** What they were told; null for nothing. */
  public @Nullable String given() {
    return given;
  }

  /** What they told us; null for nothing. */
  public @Nullable String received() {
    return received;
  }

  /** The problem that was found; null for none. */
  public @Nullable String problem() {
    return problem;
  }
}
