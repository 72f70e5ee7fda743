package org.kehu.bench.scene;

import java.util.List;
import java.util.Map;
import org.kehu.bench.Dose;
import org.kehu.bench.Finding;
import org.kehu.bench.Measured;
import org.kehu.bench.Scene;
import org.kehu.bench.Target;
import org.kehu.bench.ground.Costs;
import org.kehu.bench.ground.Ground;
import org.kehu.bench.load.Figures;
import org.kehu.bench.load.Load;
import org.kehu.e2e.story.Answer;

/**
 * Reading a case that is not confidential, from an instance that keeps every read in the audit
 * trail, beside the suite's own, which keeps only those of confidential documents; both are asked
 * directly, of the same case in the same database.
 */
public final class AuditScene implements Scene {

  private static final int CONNECTIONS = 8;
  private static final Target RATIO = Target.atLeast(0.8, 0.95, " of the peer");
  private static final String CASES = "/api/v1/complaints";
  private static final Map<String, Object> CONTACT =
      Map.of("kind", "INQUIRY", "channel", "ONLINE_SERVICE", "description", "发票抬头怎么改？");

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String title() {
    return "Audit of every read";
  }

  @Override
  public Measured measure(Ground ground, Dose dose) {
    ground.ensureUp();
    String token = ground.token("portal");
    String path = CASES + "/" + contact(ground);
    int port = ground.ownPort(2);
    Figures off = new Figures();
    Figures on = new Figures();
    List<String> costs;
    Process keepsAll = ground.startAnother("complaint", port, Map.of("KEHU_AUDIT_READS", "ALL"));
    try {
      Processes.awaitListening(port);
      Load unkept = Load.get(ground.port("complaint"), path, token, CONNECTIONS);
      Load kept = Load.get(port, path, token, CONNECTIONS);
      unkept.run(dose.warmUp());
      kept.run(dose.warmUp());
      for (int i = 0; i < dose.rounds(); i++) {
        off.add(unkept.aSecond(dose.measured()));
        on.add(kept.aSecond(dose.measured()));
      }
      costs = Costs.of(ground, "a read that is not kept", () -> unkept.run(dose.measured()));
    } finally {
      Processes.end(keepsAll);
    }
    return new Measured(
        List.of(
            Finding.relative(
                "reads of a case a second at 8 connections (peer: only confidential reads are kept)",
                off.median(),
                on.median(),
                RATIO)),
        costs);
  }

  private static String contact(Ground ground) {
    Answer created = ground.suite().as("portal").post(CASES, CONTACT);
    if (created.status() != 201) {
      throw new IllegalStateException("Instead of 201 came " + created.brief());
    }
    return created.text("id");
  }
}
