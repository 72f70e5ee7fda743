package org.kehu.bench.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kehu.bench.Dose;
import org.kehu.bench.Finding;
import org.kehu.bench.Measured;
import org.kehu.bench.Scene;
import org.kehu.bench.Target;
import org.kehu.bench.ground.Costs;
import org.kehu.bench.ground.Cpu;
import org.kehu.bench.ground.Ground;
import org.kehu.bench.load.Figures;
import org.kehu.bench.load.Load;
import org.kehu.bench.plain.PlainGateway;
import org.kehu.e2e.story.Answer;

/**
 * What one request costs at the gateway (token, access table, limits, metrics), beside nginx, which
 * only passes it on, and beside a gateway as the framework makes it, which checks the token;
 * processor time of the proxy's process alone.
 */
public final class HopScene implements Scene {

  private static final int CONNECTIONS = 16;
  private static final Target MICROS = Target.atMost(270, 100, " µs");

  /** As 270 and 100 µs stood to the 610 µs of such a gateway where the target was set. */
  private static final Target OF_PLAIN = Target.atMost(0.44, 0.16, "× the peer");

  private static final String OURS = "gateway";

  @Override
  public String name() {
    return "hop";
  }

  @Override
  public String title() {
    return "Gateway hop";
  }

  @Override
  public Measured measure(Ground ground, Dose dose) {
    ground.ensureUp();
    String path = "/api/v1/customers/" + customer(ground);
    String token = ground.token("erp");
    Load ours = Load.get(ground.port(OURS), path, token, CONNECTIONS);
    Load plain = Load.get(ground.ownPort(3), path, token, CONNECTIONS);
    Figures hops = new Figures();
    Figures plainHops = new Figures();
    Figures nginxHops = new Figures();
    String target = "http://localhost:" + ground.port("customer");
    Process plainGateway =
        Processes.start(ground, PlainGateway.class, ground.ownPort(3), List.of(), List.of(target));
    List<String> notes = new ArrayList<>();
    try (Nginx nginx = Nginx.before(ground)) {
      plain.run(dose.warmUp());
      ours.run(dose.warmUp());
      for (int i = 0; i < dose.rounds(); i++) {
        nginx
            .port()
            .map(port -> Load.get(port, path, token, CONNECTIONS))
            .ifPresent(load -> nginxHops.add(micros(load, dose.measured(), nginx.pid())));
        plainHops.add(micros(plain, dose.measured(), plainGateway.pid()));
        hops.add(micros(ours, dose.measured(), ground.pids().getOrDefault(OURS, 0L)));
      }
      notes.addAll(Costs.of(ground, "a GET", () -> ours.run(dose.measured())));
      if (nginx.port().isEmpty()) {
        notes.add("Not run: the peer nginx is missing (install nginx-light).");
      }
    } finally {
      Processes.end(plainGateway);
    }
    return new Measured(
        List.of(
            Finding.beside(
                "processor µs a GET at 16 connections (peer: nginx as a plain proxy)",
                nginxHops.median(),
                hops.median(),
                MICROS),
            Finding.relative(
                "the same (peer: a plain Spring Cloud Gateway with token check)",
                plainHops.median(),
                hops.median(),
                OF_PLAIN)),
        notes);
  }

  private static String customer(Ground ground) {
    Answer created =
        ground
            .suite()
            .as("erp")
            .post(
                "/api/v1/customers",
                Map.of("kind", "ENTERPRISE", "name", "测量网关转发有限公司", "region", "广东"));
    return created.text("id");
  }

  private static double micros(Load load, Duration time, long pid) {
    Duration before = Cpu.of(List.of(pid));
    long answers = load.run(time);
    return Cpu.of(List.of(pid)).minus(before).toNanos() / 1000.0 / answers;
  }
}
