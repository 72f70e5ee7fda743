package org.kehu.e2e;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.access.Door;
import org.kehu.testkit.access.Operation;
import org.kehu.testkit.access.TokenMatrix;

/**
 * Every operation of every service with every kind of token, through the gateway and at the service
 * itself, as the processes run. Whose thing is whose is tried by each service's own matrix.
 */
class AccessMatrixIT {

  private static final RunningSuite RUNNING = RunningSuite.get();

  @TestFactory
  Stream<DynamicTest> throughTheGateway() {
    Door gateway = new Door("the gateway", RUNNING.suite().gateway(), RUNNING.suite().http());
    return matrix(Operation.all()).at(gateway);
  }

  @TestFactory
  Stream<DynamicTest> atEachServiceItself() {
    return Operation.SERVICES.stream()
        .flatMap(service ->
            matrix(Operation.of(service))
                .at(new Door(service, RUNNING.direct(service), RUNNING.suite().http())));
  }

  private static TokenMatrix matrix(Iterable<Operation> operations) {
    return new TokenMatrix(operations, IssuerKey.of(RUNNING.suite()));
  }
}
