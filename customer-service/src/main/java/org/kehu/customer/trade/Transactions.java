package org.kehu.customer.trade;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.money.Money;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.EveryItem;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All transactions; whoever asks for a customer's must have been shown the file first. */
@Repository
public class Transactions {

  private static final String COLLECTION = "transactions";

  /** The file's own rights were judged before. */
  private static final Sight THROUGH_THE_FILE = Sight.everything(Level.TOP_SECRET);

  private final MongoTemplate mongo;
  private final Store<Transaction, TransactionEvent> store;

  Transactions(
      MongoTemplate mongo, Stores stores, EventPublisher<Transaction, TransactionEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(Transaction.class, publisher);
  }

  /** One of a customer's, or a 404. */
  Transaction get(Collection<String> customerIds, String id) {
    return find(customerIds, id).orElseGet(() -> store.get(id, Sight.nothing()));
  }

  /** One of a customer's, if it is there. */
  Optional<Transaction> find(Collection<String> customerIds, String id) {
    return store.findOne(where("_id").is(id).and("customerId").in(customerIds), THROUGH_THE_FILE);
  }

  /** One page of a customer's, newest first. */
  Page<Transaction> page(Collection<String> customerIds, boolean openOnly, PageRequest request) {
    Criteria filter = where("customerId").in(customerIds);
    if (openOnly) {
      filter = filter.and("openDueOn").exists(true);
    }
    return store.page(new Listing(filter, THROUGH_THE_FILE, "orderedAt", Direction.DESC), request);
  }

  /** One page of all that should be paid and is not, as far as it is seen, oldest first. */
  Page<Transaction> overdue(LocalDate today, Sight sight, PageRequest request) {
    Criteria filter = where("openDueOn").lt(today.toString());
    return store.page(new Listing(filter, sight, "openDueOn", Direction.ASC), request);
  }

  /** All that was ordered in a stretch, as far as it is seen, in its order. */
  Iterator<Transaction> orderedWithin(Instant from, Instant to, Sight sight) {
    Criteria stretch = where("orderedAt").gte(from).lt(to);
    Listing listing = new Listing(stretch, sight, "orderedAt", Direction.ASC);
    Call call = Call.current();
    return new EveryItem<>(request -> call.within(() -> store.page(listing, request)));
  }

  /** How many should be paid and are not. */
  long overdueCount(LocalDate today) {
    return mongo.count(new Query(where("openDueOn").lt(today.toString())), Transaction.class);
  }

  /** All that is open of a customer. */
  public List<OpenItem> openOf(Collection<String> customerIds) {
    Query open = new Query(where("customerId").in(customerIds).and("openDueOn").exists(true));
    open.fields().include("dueOn", "amount", "paid");
    return mongo.find(open, OpenItem.class, COLLECTION);
  }

  /** Those with whom somebody is to be reminded by then, longest first. */
  public List<Transaction> toRemind(Instant by, int limit) {
    Query due = new Query(where("remindAt").lte(by)).with(Sort.by("remindAt")).limit(limit);
    return mongo.find(due, Transaction.class);
  }

  /** What one order adds to a month. */
  record Counted(Instant orderedAt, Money amount, Money paid) {}

  /** What a customer ordered in a year of that zone. */
  YearlyVolume volumeOf(Collection<String> customerIds, Year year, ZoneId zone) {
    Instant from = year.atDay(1).atStartOfDay(zone).toInstant();
    Instant to = year.plusYears(1).atDay(1).atStartOfDay(zone).toInstant();
    Query ordered =
        new Query(where("customerId").in(customerIds).and("orderedAt").gte(from).lt(to));
    ordered.fields().include("orderedAt", "amount", "paid");
    Map<Integer, YearlyVolume.Month> months = new TreeMap<>();
    try (Stream<Counted> orders = mongo.stream(ordered, Counted.class, COLLECTION)) {
      orders.forEach(order ->
          months.merge(
              order.orderedAt().atZone(zone).getMonthValue(),
              month(order, zone),
              Transactions::sum));
    }
    return new YearlyVolume(year, List.copyOf(months.values()));
  }

  private static YearlyVolume.Month month(Counted order, ZoneId zone) {
    int month = order.orderedAt().atZone(zone).getMonthValue();
    return new YearlyVolume.Month(month, 1, order.amount(), order.paid());
  }

  private static YearlyVolume.Month sum(YearlyVolume.Month one, YearlyVolume.Month other) {
    return new YearlyVolume.Month(
        one.month(),
        one.orders() + other.orders(),
        one.ordered().plus(other.ordered()),
        one.paid().plus(other.paid()));
  }

  Stored<Transaction> create(Supplier<Change<Transaction, TransactionEvent>> work) {
    return store.create(work);
  }

  /** Changes one, as work of the system itself or after the file was shown. */
  public Stored<Transaction> change(String id, Function<Transaction, List<TransactionEvent>> verb) {
    return store.change(id, THROUGH_THE_FILE, verb);
  }

  /** Sets when its next step is due; nobody is told. */
  public void remindAt(String id, @Nullable Instant next) {
    store.write(
        id,
        transaction -> {
          transaction.remindAt(next);
          return List.of();
        });
  }
}
