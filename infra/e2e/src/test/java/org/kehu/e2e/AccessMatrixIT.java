package org.kehu.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.Dose;
import org.kehu.testkit.access.Door;
import org.kehu.testkit.access.Operation;
import org.kehu.testkit.access.TokenMatrix;

/**
 * Every operation of every service with every kind of token, through the gateway and at the service
 * itself, as the processes run. Whose thing is whose is tried by each service's own matrix.
 */
class AccessMatrixIT {

  private static final Dose DOSE = Dose.of(AccessMatrixIT.class);
  private static final RunningSuite RUNNING = RunningSuite.get();

  /** Who may call an operation of a service; many operations have the same. */
  private record Rule(String service, String method, Set<String> scopes, Set<String> roles) {

    static Rule of(Operation operation) {
      return new Rule(
          operation.service(), operation.method(), operation.scopes(), operation.roles());
    }
  }

  @TestFactory
  Stream<DynamicTest> throughTheGateway() {
    Door gateway = new Door("the gateway", RUNNING.suite().gateway(), RUNNING.suite().http());
    return matrix(Operation.all()).at(gateway);
  }

  @TestFactory
  Stream<DynamicTest> atEachServiceItself() {
    return Operation.SERVICES.stream()
        .flatMap(service ->
            matrix(dosed(Operation.of(service)))
                .at(new Door(service, RUNNING.direct(service), RUNNING.suite().http())));
  }

  /** Each service's own matrix has all of them; here is tried that its process believes no less. */
  private static Iterable<Operation> dosed(List<Operation> operations) {
    if (DOSE.full()) {
      return operations;
    }
    Map<Rule, Operation> one = new LinkedHashMap<>();
    operations.forEach(operation -> one.putIfAbsent(Rule.of(operation), operation));
    return one.values();
  }

  private static TokenMatrix matrix(Iterable<Operation> operations) {
    return new TokenMatrix(operations, IssuerKey.of(RUNNING.suite()));
  }
}
