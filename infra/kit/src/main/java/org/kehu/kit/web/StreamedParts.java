package org.kehu.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;

/**
 * Hands the parts of a form on as they come in. The container would lay large ones in files of its
 * temporary folder, unsealed, before anybody looks at them; here they are never at rest before they
 * are stored. So the parameters of such a request are those of its query, and a controller reads
 * one part, once.
 */
final class StreamedParts implements MultipartResolver {

  @Override
  public boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
  }

  @Override
  public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
    try {
      if (MediaType.parseMediaType(request.getContentType()).getParameter("boundary") == null) {
        throw new MultipartException("The form has no boundary");
      }
    } catch (InvalidMediaTypeException broken) {
      throw new MultipartException("The type of the form is broken", broken);
    }
    return new StreamedForm(request);
  }

  @Override
  public void cleanupMultipart(MultipartHttpServletRequest request) {
    // Nothing was kept.
  }
}
