package org.kehu.customer.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Customers;
import org.kehu.customer.notice.address.AddressBook;
import org.kehu.customer.notice.template.Template;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Takes requests for notices, and shows what became of them. */
@Service
public class NoticeDesk {

  private final Notices notices;
  private final Fitness fitness;
  private final Customers customers;
  private final AddressBook addresses;
  private final NoticeMetrics metrics;
  private final CustomerProperties company;
  private final Clock clock;

  NoticeDesk(
      Notices notices,
      Fitness fitness,
      Customers customers,
      AddressBook addresses,
      NoticeMetrics metrics,
      CustomerProperties company,
      Clock clock) {
    this.notices = notices;
    this.fitness = fitness;
    this.customers = customers;
    this.addresses = addresses;
    this.metrics = metrics;
    this.company = company;
    this.clock = clock;
  }

  /**
   * Takes a request of a person or app. What cannot be right is refused with 422; whether the
   * notice may go is judged when it goes, and told then.
   */
  public Stored<Notice> request(RequestNotice request) {
    Template template = fitness.require(request);
    Viewers viewers = viewers(request);
    return notices.create(() ->
        Change.of(
            Notice.accepted(request, template, viewers, clock.instant()),
            new NoticeEvent.NoticeAccepted()));
  }

  /**
   * Takes a request that another service told. One that does not fit is kept as refused, and told
   * as such: whoever asked hears of it.
   *
   * @param seenBy who may see the subject that it is about
   */
  public Stored<Notice> take(RequestNotice request, Viewers seenBy) {
    Optional<Reason> fault = fitness.faultOf(request);
    Stored<Notice> stored = notices.create(() -> change(request, seenBy, fault));
    if (!stored.replayed()) {
      fault.ifPresent(reason -> metrics.count(stored.aggregate(), reason));
    }
    return stored;
  }

  private Change<Notice, NoticeEvent> change(
      RequestNotice request, Viewers seenBy, Optional<Reason> fault) {
    return fault
        .<Change<Notice, NoticeEvent>>map(reason ->
            Change.of(
                Notice.unfit(request, reason, seenBy, clock.instant()),
                new NoticeEvent.NoticeRefused(reason)))
        .orElseGet(() ->
            Change.of(
                Notice.accepted(request, fitness.template(request), seenBy, clock.instant()),
                new NoticeEvent.NoticeAccepted()));
  }

  private Viewers viewers(RequestNotice request) {
    return switch (request.recipient().kind()) {
      case CUSTOMER -> of(seen(request.recipient().id()));
      // Only the service that owns a case knows who may see it: it asks by its event.
      case CASE -> throw unknown();
      case CONTACT -> {
        Viewers viewers = of(seen(request.recipient().id()));
        requireKnown(request.recipient());
        yield viewers;
      }
      case STAFF -> {
        requireKnown(request.recipient());
        yield ofCaller();
      }
      case DIRECT -> {
        SecurityRules.requireDirectAddress(caller());
        if (request.purpose() != Purpose.SERVICE) {
          throw NoticeProblem.NOTICE_UNFIT
              .problem()
              .error(new FieldError("/purpose", "direct-is-service"));
        }
        yield ofCaller();
      }
    };
  }

  private void requireKnown(RequestNotice.Recipient recipient) {
    if (addresses.find(recipient.kind(), recipient.id()).isEmpty()) {
      throw unknown();
    }
  }

  private Customer seen(String customerId) {
    return customers.seen(List.of(customerId), Sight.ofRoles(caller())).stream()
        .findFirst()
        .orElseThrow(NoticeDesk::unknown);
  }

  private static Viewers of(Customer customer) {
    return new Viewers(customer.departmentId(), customer.level(), with(customer.scope()));
  }

  private Viewers ofCaller() {
    @Nullable String own = caller().departmentId();
    String department = own == null ? company.defaultDepartment() : own;
    return new Viewers(department, Level.NORMAL, with(Set.of(Tokens.department(department))));
  }

  private static Set<String> with(Set<String> scope) {
    Set<String> tokens = new LinkedHashSet<>(scope);
    tokens.add(Tokens.taken(caller().id()));
    return tokens;
  }

  /** One notice that the caller may see. */
  public Notice get(String id) {
    return notices.get(id, Sight.ofRoles(caller()));
  }

  /** One page of the log, newest first. */
  public Page<Notice> list(NoticeFilter filter, PageRequest request) {
    return notices.page(filter, Sight.ofRoles(caller()), request);
  }

  /** All ids of a customer, for a search; null for any. */
  public @Nullable Collection<String> idsOf(@Nullable String customerId) {
    return customerId == null ? null : customers.idsOf(customerId);
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private static Problem unknown() {
    return NoticeProblem.RECIPIENT_NOT_FOUND
        .problem()
        .error(new FieldError("/recipient/id", "recipient-unknown"));
  }
}
