package org.kehu.gateway;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kehu.testkit.access.Door;
import org.kehu.testkit.access.Operation;
import org.kehu.testkit.access.Signer;
import org.kehu.testkit.access.TokenMatrix;

/** Every operation of every service with every kind of token, at the door of the gateway. */
class AccessMatrixIT {

  private static final Issuer ISSUER = new Issuer();
  private static final List<Service> SERVICES = new ArrayList<>();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static Gateway gateway;

  @BeforeAll
  static void start() {
    gateway = new Gateway(ISSUER);
    for (String name : Operation.SERVICES) {
      Service service = new Service(name);
      SERVICES.add(service);
      gateway.serve(name, service.instance());
    }
  }

  @AfterAll
  static void stop() {
    gateway.close();
    SERVICES.forEach(Service::close);
    ISSUER.close();
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfToken() {
    Signer signer =
        claims ->
            ISSUER.signed(builder -> {
              claims.accept(builder);
              return builder;
            });
    return new TokenMatrix(Operation.all(), signer).at(Door.of("gateway", gateway.port(), HTTP));
  }
}
