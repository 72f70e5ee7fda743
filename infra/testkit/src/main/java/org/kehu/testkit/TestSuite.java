package org.kehu.testkit;

import java.util.Collection;
import org.kehu.local.broker.BrokerTopics;
import org.kehu.local.broker.SuiteTopics;
import org.kehu.local.broker.TopicPlan;

/** Broker, database and issuer, started once in a JVM and shared by all its tests. */
public final class TestSuite {

  private static final TestSuite RUNNING = start();

  private final TestParts parts;
  private final TestIssuer issuer;

  private TestSuite(TestParts parts, TestIssuer issuer) {
    this.parts = parts;
    this.issuer = issuer;
  }

  /** The running parts. */
  public static TestSuite running() {
    return RUNNING;
  }

  private static TestSuite start() {
    TestParts parts = TestParts.start();
    BrokerTopics.ensure(parts.kafka(), SuiteTopics.all());
    return new TestSuite(parts, TestIssuer.start());
  }

  /** What Kafka clients set as {@code bootstrap.servers}. */
  public String kafka() {
    return parts.kafka();
  }

  /** The database's connection string. */
  public String mongodb() {
    return parts.mongodb();
  }

  /** Creates topics beside the suite's own. */
  public void ensureTopics(Collection<TopicPlan> plans) {
    BrokerTopics.ensure(kafka(), plans);
  }

  public TestIssuer issuer() {
    return issuer;
  }
}
