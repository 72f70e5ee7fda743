package org.kehu.kit.files.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.kehu.kit.files.FileDesk;
import org.kehu.kit.files.FileDesk.Opened;
import org.kehu.kit.files.FileDesk.Taken;
import org.kehu.kit.files.StoredFile;
import org.kehu.kit.web.Answers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Attachments (附件) of the service's documents. */
@RestController
@RequestMapping(FileController.PATH)
@Tag(name = "files", description = "附件: attachments")
public class FileController {

  static final String PATH = "/api/v1/files/${spring.application.name}";

  private static final String ID = "[0-9a-f-]{36}";
  private static final String OWNER = "[a-z][a-z-]{0,30}/[0-9A-Za-z.-]{1,96}";

  private final FileDesk desk;
  private final String path;

  public FileController(FileDesk desk, @Value(PATH) String path) {
    this.desk = desk;
    this.path = path;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Attach a file (上传附件)",
      description = "Part `file`, at most 100 MB; its type is found from its content.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<FileView> attach(
      @RequestParam @Pattern(regexp = OWNER) String owner, @RequestPart("file") MultipartFile file)
      throws IOException {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    int slash = owner.indexOf('/');
    Taken taken;
    try (InputStream content = file.getInputStream()) {
      taken = desk.attach(owner.substring(0, slash), owner.substring(slash + 1), name, content);
    }
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.created(URI.create(path + "/" + taken.file().id()));
    if (taken.replayed()) {
      answer.header(Answers.REPLAYED, "true");
    }
    return answer.body(FileView.of(taken.file(), path));
  }

  @GetMapping
  @Operation(summary = "The files of a document (附件列表)")
  FileListView list(@RequestParam @Pattern(regexp = OWNER) String owner) {
    int slash = owner.indexOf('/');
    return new FileListView(
        desk.list(owner.substring(0, slash), owner.substring(slash + 1)).stream()
            .map(file -> FileView.of(file, path))
            .toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "What is known of a file (附件信息)")
  FileView get(@PathVariable @Pattern(regexp = ID) String id) {
    return FileView.of(desk.get(id), path);
  }

  @GetMapping("/{id}/content")
  @Operation(
      summary = "Download a file (下载附件)",
      description = "Always as an attachment, never to be shown or run in the browser.")
  @ApiResponse(
      responseCode = "200",
      description = "The content, of the type that was found when it was attached",
      content =
          @Content(
              mediaType = MediaType.ALL_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "410", description = "Its content is no longer kept (内容已清除)")
  ResponseEntity<StreamingResponseBody> content(@PathVariable @Pattern(regexp = ID) String id) {
    Opened opened = desk.open(id);
    StoredFile file = opened.file();
    StreamingResponseBody body =
        out -> {
          try (InputStream content = opened.content()) {
            content.transferTo(out);
          }
        };
    String sha256 = Objects.requireNonNull(file.sha256());
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Objects.requireNonNull(file.mediaType())))
        .contentLength(file.bytes())
        .eTag("\"" + sha256 + "\"")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.shownName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("Repr-Digest", "sha-256=:" + digest + ":")
        .body(body);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Remove a file (删除附件)",
      description = "It is no longer to be had; its content goes for good after the time of grace.")
  ResponseEntity<Void> remove(@PathVariable @Pattern(regexp = ID) String id) {
    desk.remove(id);
    return ResponseEntity.noContent().build();
  }
}
