package org.kehu.visit.customer.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.kit.inbox.Projection;
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
class CustomerListener implements Projection {

  private final KnownCustomers customers;
  private final List<CustomerFollower> followers;

  CustomerListener(KnownCustomers customers, List<CustomerFollower> followers) {
    this.customers = customers;
    this.followers = List.copyOf(followers);
  }

  @Override
  public String name() {
    return "visit-customers";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CUSTOMERS);
  }

  @Override
  public void project(IncomingEvent state) {
    if (state.isTombstone()) {
      customers
          .find(state.key())
          .map(known -> known.erased(state.sequence()))
          .ifPresent(this::tell);
    } else {
      tell(state.as(CustomerState.class).known(state));
    }
  }

  private void tell(KnownCustomer state) {
    KnownCustomer now = customers.learn(state);
    followers.forEach(follower -> follower.follow(now));
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
          state.time(),
          state.sequence());
    }
  }
}
