package org.kehu.bench.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.kehu.bench.Dose;
import org.kehu.bench.Finding;
import org.kehu.bench.Scene;
import org.kehu.bench.ground.Ground;
import org.kehu.bench.load.Figures;
import org.kehu.bench.load.Load;
import org.kehu.bench.plain.PlainService;

/**
 * Registering a complaint (checked, stored, told to Kafka) beside a plain service of the same stack
 * that inserts the same JSON into the same database, equally durable; both asked directly.
 */
public final class WriteScene implements Scene {

  private static final int CONNECTIONS = 8;
  private static final double GATE = 0.7;
  private static final String CONTACT =
      "{\"kind\":\"INQUIRY\",\"channel\":\"ONLINE_SERVICE\",\"description\":\"发票抬头怎么改？上月的发票写错了名称。\"}";

  @Override
  public String name() {
    return "write";
  }

  @Override
  public String title() {
    return "Write";
  }

  @Override
  public List<Finding> measure(Ground ground, Dose dose) {
    ground.ensureUp();
    String token = ground.token("portal");
    Figures ours = new Figures();
    Figures peer = new Figures();
    Load complaints =
        Load.post(ground.port("complaint"), "/api/v1/complaints", token, CONTACT, CONNECTIONS);
    Process plain = plainService(ground);
    try {
      Load inserts = Load.post(ground.ownPort(1), "/plain", token, CONTACT, CONNECTIONS);
      inserts.run(dose.warmUp().dividedBy(2));
      complaints.run(dose.warmUp());
      for (int i = 0; i < dose.rounds(); i++) {
        peer.add(inserts.aSecond(dose.measured()));
        ours.add(complaints.aSecond(dose.measured()));
      }
    } finally {
      Processes.end(plain);
    }
    double ratio = ours.median() / peer.median();
    return List.of(
        new Finding(
            "complaints a second at 8 connections (peer: plain inserts of the same JSON)",
            Finding.number(peer.median()),
            Finding.number(ours.median()),
            Finding.ratio(ours.median(), peer.median()),
            "≥ 0.7",
            ratio >= GATE),
        new Finding(
            "resident MB of all processes of the suite after this load",
            "",
            Finding.number(ground.residentMb()),
            "",
            "≤ 2.5 GB",
            ground.residentMb() <= 2_560));
  }

  private static Process plainService(Ground ground) {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            // As the services of the local suite run.
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PlainService.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "SERVER_PORT", Integer.toString(ground.ownPort(1)),
                "KEHU_MONGODB_URI", ground.database(),
                "KEHU_ISSUER_URI", "http://localhost:" + ground.port("infra")));
    builder.redirectErrorStream(true).redirectOutput(ground.data().resolve("plain.log").toFile());
    try {
      Process process = builder.start();
      Processes.awaitListening(ground.ownPort(1));
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
