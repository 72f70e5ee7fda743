package org.kehu.survey.measure;

import java.util.Map;
import java.util.Objects;
import org.kehu.kit.call.Call;
import org.kehu.kit.process.ProcessDesk;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.StartProcess;
import org.kehu.kit.store.Stored;
import org.kehu.survey.ResponsibleOffice;
import org.springframework.stereotype.Service;

/** Starts the rebuilding of the facts. Who may do it is in the access table. */
@Service
public class ReplayDesk {

  /** The kind of long command. */
  public static final String KIND = "fact-replay";

  private final ProcessDesk processes;
  private final ResponsibleOffice office;

  ReplayDesk(ProcessDesk processes, ResponsibleOffice office) {
    this.processes = processes;
    this.office = office;
  }

  public Stored<ProcessDocument> start() {
    String department =
        Objects.requireNonNullElseGet(Call.current().caller().departmentId(), office::organising);
    return processes.start(StartProcess.of(KIND, Map.of(), department));
  }
}
