package org.kehu.customer.productquality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One check of a product at a customer; what was faulty stays open until it is put right. It is
 * reached through the customer's file only.
 */
@Document("product_quality")
public final class QualityRecord extends ScopedAggregate {

  private String customerId = "";
  private @Nullable QualityCheck check;
  private String product = "";
  private LocalDate checkedOn = LocalDate.EPOCH;
  private String recordedBy = "";
  private @Nullable String ownerId;
  private boolean open;
  private @Nullable Remedy remedy;
  private Set<String> customerScope = new LinkedHashSet<>();

  private QualityRecord() {}

  /** How it was put right. */
  public record Remedy(String what, Instant at, String by) {}

  /** A new one. */
  static QualityRecord of(Customer customer, QualityCheck found, String by) {
    QualityRecord fresh = new QualityRecord();
    fresh.customerId = customer.id();
    fresh.check = found;
    fresh.product = found.product();
    fresh.checkedOn = found.checkedOn();
    fresh.recordedBy = by;
    fresh.open = found.isFaulty();
    fresh.follow(customer);
    return fresh;
  }

  /** What was faulty is put right; the same again changes nothing. */
  List<QualityEvent> settle(Customer customer, Remedy how) {
    if (remedy != null && remedy.what().equals(how.what())) {
      return List.of();
    }
    if (!open) {
      throw QualityProblem.QUALITY_NOTHING_OPEN.problem().with("product", product);
    }
    follow(customer);
    open = false;
    remedy = how;
    return List.of(new QualityEvent.QualitySettled());
  }

  private void follow(Customer customer) {
    ownerId = customer.ownerId();
    customerScope = new LinkedHashSet<>(customer.scope());
    rescope(customer.departmentId(), customer.level());
  }

  @Override
  protected Set<String> tokens() {
    return customerScope;
  }

  @Override
  public String subjectKind() {
    return "product-quality";
  }

  public String customerId() {
    return customerId;
  }

  public QualityCheck check() {
    return Objects.requireNonNull(check);
  }

  public String recordedBy() {
    return recordedBy;
  }

  /** Who looks after the customer. */
  public @Nullable String ownerId() {
    return ownerId;
  }

  /** Whether something faulty is not put right yet. */
  public boolean isOpen() {
    return open;
  }

  public @Nullable Remedy remedy() {
    return remedy;
  }
}
