package org.kehu.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.kehu.local.broker.EmbeddedBroker;
import org.kehu.local.broker.SuiteTopics;
import org.kehu.local.database.EmbeddedDatabase;

/** Broker, database and issuer, started once in a JVM and shared by all its tests. */
public final class TestSuite {

  private static final TestSuite RUNNING = start();

  private final EmbeddedDatabase database;
  private final EmbeddedBroker broker;
  private final TestIssuer issuer;

  private TestSuite(EmbeddedDatabase database, EmbeddedBroker broker, TestIssuer issuer) {
    this.database = database;
    this.broker = broker;
    this.issuer = issuer;
  }

  /** The running parts. */
  public static TestSuite running() {
    return RUNNING;
  }

  private static TestSuite start() {
    try {
      EmbeddedBroker broker = EmbeddedBroker.start(Files.createTempDirectory("kehu-test-broker"));
      broker.ensureTopics(SuiteTopics.all());
      EmbeddedDatabase database = EmbeddedDatabase.inMemory().start(0);
      FullScans.watch(database);
      return new TestSuite(database, broker, TestIssuer.start());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public EmbeddedDatabase database() {
    return database;
  }

  public EmbeddedBroker broker() {
    return broker;
  }

  public TestIssuer issuer() {
    return issuer;
  }
}
