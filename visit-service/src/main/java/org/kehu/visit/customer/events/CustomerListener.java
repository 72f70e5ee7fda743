package org.kehu.visit.customer.events;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.copy.Kept;
import org.kehu.kit.inbox.CopyProjection;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.customer.CustomerFollower;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.springframework.stereotype.Component;

/**
 * Keeps the known customers in step with customer-service and lets the features follow. It calls
 * them for repeats too: a crash between learning and following is healed by the repeat.
 */
@Component
class CustomerListener extends CopyProjection<KnownCustomer> {

  private final KnownCustomers customers;
  private final List<CustomerFollower> followers;

  CustomerListener(KnownCustomers customers, List<CustomerFollower> followers) {
    super("visit-customers", Topics.CUSTOMERS, customers.copies());
    this.customers = customers;
    this.followers = List.copyOf(followers);
  }

  @Override
  protected KnownCustomer read(IncomingEvent state) {
    return state.as(CustomerState.class).known(state);
  }

  @Override
  protected KnownCustomer joined(KnownCustomer told, Optional<KnownCustomer> held) {
    return held.map(known -> told.knownSince(known.knownSince())).orElse(told);
  }

  @Override
  protected Optional<KnownCustomer> remains(KnownCustomer last) {
    return Optional.of(last.asErased());
  }

  @Override
  protected void kept(String id, Kept<KnownCustomer> kept) {
    kept.now().ifPresent(customer -> followers.forEach(follower -> follower.follow(customer)));
  }

  @Override
  protected Set<String> concerned(Map<String, Kept<KnownCustomer>> kept) {
    List<KnownCustomer> now = kept.values().stream().flatMap(one -> one.now().stream()).toList();
    Set<String> concerned = new HashSet<>();
    for (CustomerFollower follower : followers) {
      concerned.addAll(customers.concerned(follower.follows(), kept.keySet()));
      concerned.addAll(follower.expecting(now));
    }
    return concerned;
  }

  /** The members of {@code kehu.customer.internal.v1} that matter here. */
  record CustomerState(
      String customerId,
      String number,
      String kind,
      @Nullable String name,
      String status,
      @Nullable String grade,
      @Nullable String tier,
      @Nullable String ownerId,
      String departmentId,
      String level,
      @Nullable Set<String> scope,
      @Nullable String region,
      @Nullable String mergedInto) {

    KnownCustomer known(IncomingEvent state) {
      return new KnownCustomer(
          customerId,
          number,
          kind,
          name,
          status,
          grade,
          tier,
          ownerId,
          departmentId,
          Level.valueOf(level).rank(),
          scope == null ? Set.of() : scope,
          region,
          mergedInto,
          false,
          state.time().truncatedTo(ChronoUnit.MILLIS));
    }
  }
}
