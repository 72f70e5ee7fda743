// Fetches the description itself, so that a service that is away is told in its own words, and hands it to Swagger UI.
"use strict";

const place = document.getElementById("console");
const loading = document.getElementById("loading");
const trouble = document.getElementById("trouble");

const tell = (title, detail) => {
  loading.hidden = true;
  trouble.querySelector("strong").textContent = title;
  trouble.querySelector("p").textContent = detail;
  trouble.hidden = false;
};

const show = description => {
  loading.hidden = true;
  SwaggerUIBundle({
    domNode: place,
    spec: description,
    deepLinking: true,
    // A hundred operations drawn at once keep a browser busy for many seconds.
    docExpansion: "none",
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    validatorUrl: null,
  });
};

const load = async () => {
  trouble.hidden = true;
  loading.hidden = false;
  try {
    const answer = await fetch(place.dataset.description, {
      headers: { "Accept-Language": document.documentElement.lang },
    });
    const body = await answer.json();
    if (answer.ok) {
      show(body);
    } else {
      tell(body.title, body.detail);
    }
  } catch (failed) {
    tell(place.dataset.unreachable, failed.message);
  }
};

// Swagger UI brings a main landmark of its own, but the page has one.
new MutationObserver(() => place.querySelector("main")?.setAttribute("role", "group"))
  .observe(place, { childList: true, subtree: true });

trouble.querySelector("button").addEventListener("click", load);
load();
