package dev.dateline.app.readings;

import java.io.InputStream;
import java.util.ArrayList;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** A bill of materials in JSON, as it streams past. */
final class CycloneDxJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CycloneDx counts;
    private boolean known;

    CycloneDxJson(CycloneDx counts) {
        this.counts = counts;
    }

    void read(InputStream file) throws NotRead {
        try (var json = JSON.createParser(file)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                root(json);
            }
        }
        if (!known) {
            throw new NotRead("it is no CycloneDX: bomFormat is not CycloneDX");
        }
    }

    private void root(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            if (name.equals("bomFormat")) {
                known = json.getString().equals("CycloneDX");
            } else if (name.equals("components") && token == JsonToken.START_ARRAY) {
                components(json);
            } else if (name.equals("metadata") && token == JsonToken.START_OBJECT) {
                metadata(json);
            } else if (name.equals("vulnerabilities") && token == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    vulnerability(json);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void metadata(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("timestamp")) {
                counts.at(json.getString());
            } else {
                json.skipChildren();
            }
        }
    }

    /** Components may hold components; the parser lets nothing lie deeper than 500. */
    private void components(JsonParser json) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            boolean licensed = false;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                var token = json.nextToken();
                if (name.equals("components") && token == JsonToken.START_ARRAY) {
                    components(json);
                } else if (name.equals("licenses") && token == JsonToken.START_ARRAY) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        licensed = true;
                        json.skipChildren();
                    }
                } else {
                    json.skipChildren();
                }
            }
            counts.component(licensed);
        }
    }

    private void vulnerability(JsonParser json) {
        var rated = new ArrayList<String>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("ratings")) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                        var key = json.currentName();
                        if (json.nextToken() == JsonToken.VALUE_STRING && key.equals("severity")) {
                            rated.add(json.getString());
                        } else {
                            json.skipChildren();
                        }
                    }
                }
            } else {
                json.skipChildren();
            }
        }
        counts.vulnerability(rated);
    }
}
