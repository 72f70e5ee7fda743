package org.kehu.customer.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerSheet;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is known of a customer's credit (信用档案): the grade as it was decided each time, and the
 * problems that occurred. It has the customer's id and is reached through the customer's file only.
 * The last fifty decisions and the last two hundred problems are kept here; the audit trail keeps
 * all.
 */
@Document("credit_files")
public final class CreditFile extends CustomerSheet {

  private static final int KEPT_ASSESSMENTS = 50;
  private static final int KEPT_TROUBLES = 200;

  private List<Assessment> assessments = new ArrayList<>();
  private List<Trouble> troubles = new ArrayList<>();

  private CreditFile() {}

  private CreditFile(Customer customer) {
    super(customer);
  }

  /** The file of a customer of whom nothing is known. */
  static CreditFile of(Customer customer) {
    return new CreditFile(customer);
  }

  /** Decides the grade; the same again changes nothing. */
  List<CreditEvent> assess(AssessCredit command, Instant now, String by) {
    Assessment before = present();
    Assessment next = new Assessment(command.grade(), command.limit(), command.reason(), now, by);
    if (before != null && saysTheSame(before, next)) {
      return List.of();
    }
    assessments.add(next);
    trim(assessments, KEPT_ASSESSMENTS);
    return List.of(new CreditEvent.CreditAssessed(before, next));
  }

  private static boolean saysTheSame(Assessment one, Assessment other) {
    return one.grade().equals(other.grade())
        && java.util.Objects.equals(one.limit(), other.limit())
        && one.reason().equals(other.reason());
  }

  /** Writes down a problem. */
  List<CreditEvent> note(Trouble trouble) {
    troubles.add(trouble);
    trim(troubles, KEPT_TROUBLES);
    return List.of(new CreditEvent.TroubleNoted(trouble));
  }

  private static void trim(List<?> list, int kept) {
    while (list.size() > kept) {
      list.removeFirst();
    }
  }

  @Override
  public String subjectKind() {
    return "credit";
  }

  /** The grade as it was decided last; null while nobody has. */
  public @Nullable Assessment present() {
    return assessments.isEmpty() ? null : assessments.getLast();
  }

  /** Oldest first. */
  public List<Assessment> assessments() {
    return List.copyOf(assessments);
  }

  /** Oldest first. */
  public List<Trouble> troubles() {
    return List.copyOf(troubles);
  }
}
