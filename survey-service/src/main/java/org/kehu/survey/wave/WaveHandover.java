package org.kehu.survey.wave;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.kehu.kit.access.Level;
import org.kehu.kit.process.ProcessDesk;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.StartProcess;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Gives waves to the process that does them: at once when they are started, and those that a kill
 * in between has left, soon after.
 */
@Component
class WaveHandover implements DueWork {

  private static final int AT_ONCE = 20;

  private final Waves waves;
  private final ProcessDesk processes;

  WaveHandover(Waves waves, ProcessDesk processes) {
    this.waves = waves;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "waves";
  }

  @Override
  public int run(Instant now) {
    List<Wave> left =
        waves.drawing(AT_ONCE).stream()
            .filter(wave -> processes.find(wave.processId()).isEmpty())
            .toList();
    return new Sweep().each(left, this::handOver).done();
  }

  /** A wave has one process; handing it over twice changes nothing. */
  ProcessDocument handOver(Wave wave) {
    return processes
        .start(
            new StartProcess(
                wave.processId(),
                WaveKind.KEY,
                WaveKind.arguments(wave),
                Objects.requireNonNull(wave.starter()),
                wave.departmentId(),
                Level.NORMAL))
        .aggregate();
  }
}
