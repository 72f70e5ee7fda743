package org.kehu.customer.file;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kehu.customer.CustomerProperties;
import org.kehu.kit.access.Caller;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.store.Change;
import org.springframework.stereotype.Component;

/** How a new file comes to be: placed, numbered, traced and graded. */
@Component
class Opening {

  private final Tracer tracer;
  private final Grader grader;
  private final Numbers numbers;
  private final Clock clock;
  private final CustomerProperties properties;

  Opening(
      Tracer tracer, Grader grader, Numbers numbers, Clock clock, CustomerProperties properties) {
    this.tracer = tracer;
    this.grader = grader;
    this.numbers = numbers;
    this.clock = clock;
    this.properties = properties;
  }

  /** The file that the command asks for; hidden files that may be the same customer hold it. */
  Change<Customer, CustomerEvent> open(
      String id,
      RegisterCustomer command,
      Placement placement,
      List<Suspect> hidden,
      Caller caller) {
    Instant now = clock.instant();
    String number = numbers.next("KH-" + now.atZone(properties.zone()).getYear() + "-", 6);
    Traces traces = tracer.of(command.kind(), command.profile());
    Customer file = Customer.open(id, number, command, traces, placement, caller.id());
    Grader.Verdict verdict = grader.grade(command.kind(), command.profile(), now);
    List<CustomerEvent> events = file.registered(verdict, now, caller.id());
    if (!hidden.isEmpty()) {
      file.holdForReview(hidden, now);
    }
    return new Change<>(file, events);
  }
}
