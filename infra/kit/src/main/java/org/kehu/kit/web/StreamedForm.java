package org.kehu.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A form whose parts are read in their order, as they come in; what was passed over is gone. */
final class StreamedForm extends HttpServletRequestWrapper implements MultipartHttpServletRequest {

  private static final long MOST_BYTES = 101L << 20;
  private static final int MOST_PARTS = 20;
  private static final int LONGEST_PART_HEADER = 4096;

  private @Nullable FileItemInputIterator parts;
  private int passed;

  StreamedForm(HttpServletRequest request) {
    super(request);
  }

  /** Reads on to the file of this name; none when it does not come, or came before. */
  @Override
  public @Nullable MultipartFile getFile(String name) {
    try {
      FileItemInputIterator rest = parts();
      while (passed < MOST_PARTS && rest.hasNext()) {
        passed++;
        FileItemInput part = rest.next();
        if (!part.isFormField() && name.equals(part.getFieldName())) {
          return new StreamedPart(part);
        }
      }
      return null;
    } catch (IOException broken) {
      throw StreamedPart.refusal(broken);
    }
  }

  private FileItemInputIterator parts() throws IOException {
    FileItemInputIterator rest = parts;
    if (rest == null) {
      // Only to read on: the factory of items, which would write files, is never asked.
      JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> form =
          new JakartaServletFileUpload<>();
      form.setHeaderCharset(StandardCharsets.UTF_8);
      form.setMaxSize(MOST_BYTES);
      form.setMaxPartHeaderSize(LONGEST_PART_HEADER);
      rest = form.getItemIterator((HttpServletRequest) getRequest());
      parts = rest;
    }
    return rest;
  }

  /** None: a parameter of the query is looked for here too, which must not pass the parts over. */
  @Override
  public List<MultipartFile> getFiles(String name) {
    return List.of();
  }

  /** Unknown before the parts have come. */
  @Override
  public Iterator<String> getFileNames() {
    return Collections.emptyIterator();
  }

  @Override
  public Map<String, MultipartFile> getFileMap() {
    return Map.of();
  }

  @Override
  public MultiValueMap<String, MultipartFile> getMultiFileMap() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable String getMultipartContentType(String name) {
    return null;
  }

  @Override
  public @Nullable HttpHeaders getMultipartHeaders(String name) {
    return null;
  }

  @Override
  public HttpMethod getRequestMethod() {
    return HttpMethod.valueOf(getMethod());
  }

  @Override
  public HttpHeaders getRequestHeaders() {
    return new ServletServerHttpRequest((HttpServletRequest) getRequest()).getHeaders();
  }
}
