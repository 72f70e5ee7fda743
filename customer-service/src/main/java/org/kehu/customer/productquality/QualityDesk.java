package org.kehu.customer.productquality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.analysis.Stretch;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Tracks the quality of products, under the rights to the customers' files. */
@Service
public class QualityDesk {

  private final QualityRecords records;
  private final CustomerDesk files;
  private final CustomerProperties properties;
  private final Clock clock;

  QualityDesk(
      QualityRecords records, CustomerDesk files, CustomerProperties properties, Clock clock) {
    this.records = records;
    this.files = files;
    this.properties = properties;
    this.clock = clock;
  }

  /** Keeps what was checked at a customer. */
  public Stored<QualityRecord> record(String customerId, QualityCheck check) {
    Customer customer = files.get(customerId);
    check.requireSound(today());
    String by = Call.current().caller().id();
    return records.create(
        () -> Change.of(QualityRecord.of(customer, check, by), new QualityEvent.QualityRecorded()));
  }

  /** What was faulty is put right. */
  public Stored<QualityRecord> settle(String customerId, String id, String what) {
    Customer customer = files.get(customerId);
    QualityRecord known = records.get(customer.ids(), id);
    QualityRecord.Remedy how =
        new QualityRecord.Remedy(what, clock.instant(), Call.current().caller().id());
    return records.change(known.id(), one -> one.settle(customer, how));
  }

  public QualityRecord get(String customerId, String id) {
    return records.get(files.get(customerId).ids(), id);
  }

  /** A customer's, newest first. */
  public Page<QualityRecord> page(String customerId, PageRequest request) {
    return records.page(files.get(customerId).ids(), request);
  }

  /** How good products are, as far as the caller sees their checks, the worst first. */
  public List<ProductQuality> products(
      @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String product) {
    LocalDate last = to == null ? today() : to;
    Stretch days = new Stretch(from == null ? last.minusYears(1).plusDays(1) : from, last);
    Sight sight = Sight.ofRoles(Call.current().caller());
    return ProductQuality.of(records.checkedWithin(days.from(), days.to(), product, sight));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), properties.zone());
  }
}
