package org.kehu.customer.trade;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Records and shows trade, under the rights to the customers' files. */
@Service
public class TradeDesk {

  private final Transactions transactions;
  private final CustomerDesk files;
  private final PaymentTerms terms;
  private final TradeMetrics metrics;
  private final Audit audit;
  private final CustomerProperties properties;
  private final Clock clock;

  TradeDesk(
      Transactions transactions,
      CustomerDesk files,
      PaymentTerms terms,
      TradeMetrics metrics,
      Audit audit,
      CustomerProperties properties,
      Clock clock) {
    this.transactions = transactions;
    this.files = files;
    this.terms = terms;
    this.metrics = metrics;
    this.audit = audit;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * A transaction as recorded.
   *
   * @param created whether its order was not known before
   */
  public record Recorded(Stored<Transaction> stored, boolean created) {}

  /**
   * Records an order. Told again it is the same one; payments that are new in it are added.
   *
   * @param customer id or number of the file
   */
  public Recorded record(String customer, RecordTransaction command) {
    Customer file = files.recognise(customer);
    Instant now = clock.instant();
    command.mustBePast(now);
    List<Payment> payments = payments(command.payments(), now);
    try {
      return told(new Recorded(transactions.create(() -> fresh(file, command, payments)), true));
    } catch (DuplicateKeyException known) {
      String id = Transaction.idOf(command.order().number());
      return told(
          new Recorded(
              transactions.change(id, one -> one.again(file, command.order(), payments)), false));
    }
  }

  private Change<Transaction, TransactionEvent> fresh(
      Customer file, RecordTransaction command, List<Payment> payments) {
    PaymentTerms.Due due = terms.due(file.id(), command.order().orderedAt());
    Transaction transaction = Transaction.of(file, command.order(), due);
    return new Change<>(transaction, transaction.recorded(payments));
  }

  private Recorded told(Recorded recorded) {
    metrics.recorded(recorded.created() && !recorded.stored().replayed());
    return recorded;
  }

  private List<Payment> payments(List<RecordPayment> commands, Instant now) {
    String by = Call.current().caller().id();
    return commands.stream().map(one -> one.made(today(), by, now)).toList();
  }

  /** Money came for an order; the same payment again changes nothing. */
  public Stored<Transaction> pay(String customerId, String id, RecordPayment command) {
    Transaction transaction = get(customerId, id);
    Payment payment = payments(List.of(command), clock.instant()).getFirst();
    return transactions.change(transaction.id(), one -> one.pay(payment));
  }

  public Transaction get(String customerId, String id) {
    return transactions.get(files.get(customerId).ids(), id);
  }

  /** An order of a customer whose file may be seen, if it is there. */
  public Optional<Transaction> find(String customerId, String id) {
    return transactions.find(files.get(customerId).ids(), id);
  }

  /** A customer's orders, newest first. */
  public Page<Transaction> list(String customerId, boolean openOnly, PageRequest request) {
    return transactions.page(files.get(customerId).ids(), openOnly, request);
  }

  /** What a customer ordered in a year, month by month. */
  public YearlyVolume volume(String customerId, Year year) {
    return transactions.volumeOf(files.get(customerId).ids(), year, properties.zone());
  }

  /** What all customers owe beyond their time, as far as the caller sees it, oldest first. */
  public Page<Transaction> overdue(PageRequest request) {
    return transactions.overdue(today(), Sight.ofRoles(Call.current().caller()), request);
  }

  /**
   * The day's orders as far as the caller sees them, in their order, about to leave as a file: so
   * the audit trail has it first.
   */
  public Iterator<Transaction> ledger(LocalDate day) {
    Sight sight = Sight.ofRoles(Call.current().caller());
    audit.require(
        AuditClass.EXPORT,
        "ledger.exported",
        List.of("ledger/" + day),
        Level.NORMAL,
        "exported",
        day.toString());
    Instant from = day.atStartOfDay(properties.zone()).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(properties.zone()).toInstant();
    return transactions.orderedWithin(from, to, sight);
  }

  /** The present day of the company. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), properties.zone());
  }
}
