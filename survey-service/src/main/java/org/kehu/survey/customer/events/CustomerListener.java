package org.kehu.survey.customer.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.kit.inbox.Projection;
import org.kehu.survey.Topics;
import org.kehu.survey.customer.AccessFollower;
import org.kehu.survey.customer.CustomerAccess;
import org.kehu.survey.customer.KnownCustomer;
import org.kehu.survey.customer.KnownCustomers;
import org.springframework.stereotype.Component;

/**
 * Copies customers, and lets everything that belongs to one follow when its people or its level
 * change, so that nobody sees a response longer than the customer's file.
 */
@Component
class CustomerListener implements Projection {

  /** What this service reads of {@code kehu.customer.internal.v1}. */
  record CustomerState(
      String customerId,
      @Nullable String grade,
      @Nullable String tier,
      @Nullable String region,
      @Nullable String ownerId,
      @Nullable List<String> scope,
      Level level,
      @Nullable String mergedInto) {

    KnownCustomer known() {
      return new KnownCustomer(
          customerId,
          grade,
          tier,
          region,
          ownerId,
          scope == null ? Set.of() : Set.copyOf(scope),
          level.rank(),
          mergedInto);
    }
  }

  private final KnownCustomers customers;
  private final List<AccessFollower> followers;

  CustomerListener(KnownCustomers customers, List<AccessFollower> followers) {
    this.customers = customers;
    this.followers = followers;
  }

  @Override
  public String name() {
    return "customers";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CUSTOMER_INTERNAL);
  }

  @Override
  public void project(IncomingEvent state) {
    if (state.isTombstone()) {
      customers.forget(state.key());
      return;
    }
    KnownCustomer now = state.as(CustomerState.class).known();
    Optional<CustomerAccess> before = customers.find(now.id()).map(KnownCustomer::access);
    customers.take(now);
    // Told even if unchanged when it was unknown before: what was hidden meanwhile is shown now.
    if (!before.equals(Optional.of(now.access()))) {
      followers.forEach(follower -> follower.follow(now.id(), now.access()));
    }
  }
}
