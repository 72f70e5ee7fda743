package org.kehu.bench.scene;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kehu.bench.Dose;
import org.kehu.bench.Finding;
import org.kehu.bench.Scene;
import org.kehu.bench.ground.Cpu;
import org.kehu.bench.ground.Ground;
import org.kehu.bench.load.Figures;
import org.kehu.bench.load.Load;
import org.kehu.e2e.story.Answer;

/**
 * What one request costs at the gateway (token, access table, limits, metrics), beside nginx, which
 * only passes it on; processor time of the proxy's process alone.
 */
public final class HopScene implements Scene {

  private static final int CONNECTIONS = 16;
  private static final double GATE_MICROS = 270;

  @Override
  public String name() {
    return "hop";
  }

  @Override
  public String title() {
    return "Gateway hop";
  }

  @Override
  public List<Finding> measure(Ground ground, Dose dose) {
    ground.ensureUp();
    Answer created =
        ground
            .suite()
            .as("erp")
            .post(
                "/api/v1/customers",
                Map.of("kind", "ENTERPRISE", "name", "测量网关转发有限公司", "region", "广东"));
    String path = "/api/v1/customers/" + created.text("id");
    String token = ground.token("erp");
    Load through = Load.get(ground.port("gateway"), path, token, CONNECTIONS);
    Figures ours = new Figures();
    Figures peer = new Figures();
    through.run(dose.warmUp());
    try (Nginx nginx = Nginx.before(ground)) {
      Optional<Load> plain = nginx.port().map(port -> Load.get(port, path, token, CONNECTIONS));
      for (int i = 0; i < dose.rounds(); i++) {
        plain.ifPresent(load -> peer.add(micros(load, dose.measured(), List.of(nginx.pid()))));
        ours.add(
            micros(through, dose.measured(), List.of(ground.pids().getOrDefault("gateway", 0L))));
      }
    }
    return List.of(
        new Finding(
            "processor µs a GET at 16 connections (peer: nginx as a plain proxy)",
            peer.count() == 0 ? "not run: nginx is missing" : Finding.number(peer.median()),
            Finding.number(ours.median()),
            peer.count() == 0 ? "" : Finding.ratio(ours.median(), peer.median()),
            "≤ 270 µs",
            ours.median() <= GATE_MICROS));
  }

  private static double micros(Load load, Duration time, List<Long> pids) {
    Duration before = Cpu.of(pids);
    long answers = load.run(time);
    return Cpu.of(pids).minus(before).toNanos() / 1000.0 / answers;
  }
}
