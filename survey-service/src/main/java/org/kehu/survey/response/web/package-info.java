/** HTTP in: responses taken by staff. */
@NullMarked
package org.kehu.survey.response.web;

import org.jspecify.annotations.NullMarked;
