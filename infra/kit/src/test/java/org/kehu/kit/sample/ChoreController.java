package org.kehu.kit.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.kehu.kit.process.ProcessDesk;
import org.kehu.kit.process.StartProcess;
import org.kehu.kit.process.web.JobAnswers;
import org.kehu.kit.process.web.JobView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notes/chores")
class ChoreController {

  record WriteNotes(@NotBlank @Size(max = 40) String title, @Min(1) @Max(1000) int notes) {}

  private final ProcessDesk processes;
  private final JobAnswers jobs;

  ChoreController(ProcessDesk processes, JobAnswers jobs) {
    this.processes = processes;
    this.jobs = jobs;
  }

  @PostMapping
  ResponseEntity<JobView> write(@Valid @RequestBody WriteNotes request) {
    Map<String, String> arguments =
        Map.of("title", request.title(), "notes", Integer.toString(request.notes()));
    return jobs.accepted(processes.start(StartProcess.of(Chore.KEY, arguments, "sales")));
  }
}
