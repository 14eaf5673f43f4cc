package dev.dateline.app.workbench;

import dev.dateline.app.project.RecordText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What programs can ask of the workbench, in OpenAPI 3.1, drawn from the addresses there are and the records they carry. */
@Controller
final class ApiPage {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Projects projects;
    private final ObjectProvider<RequestMappingHandlerMapping> addresses;

    ApiPage(Projects projects, ObjectProvider<RequestMappingHandlerMapping> addresses) {
        this.projects = projects;
        this.addresses = addresses;
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> description() {
        var api = new LinkedHashMap<String, Object>();
        api.put("openapi", "3.1.0");
        api.put(
                "info",
                Map.of(
                        "title", "Dateline",
                        "version", "1",
                        "description",
                                "Every address answers as a page, or as JSON where Accept asks for application/json. Forms are sent as"
                                        + " application/x-www-form-urlencoded; records as JSON, YAML or Markdown. What is refused is"
                                        + " application/problem+json with every problem."));
        api.put("security", List.of(Map.of("token", List.of())));
        api.put("paths", paths());
        api.put(
                "components",
                Map.of(
                        "securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")),
                        "schemas", schemas()));
        return ResponseEntity.ok().body(JSON.writeValueAsString(api));
    }

    private Map<String, Object> schemas() {
        var schemas = new TreeMap<String, Object>();
        projects.kinds().stream()
                .filter(RecordText::isStructured)
                .forEach(kind -> schemas.put(kind.name(), RecordText.schema(kind)));
        return schemas;
    }

    private Map<String, Map<String, Object>> paths() {
        var paths = new TreeMap<String, Map<String, Object>>();
        addresses.stream()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((request, handler) -> {
                    for (var path : request.getPatternValues()) {
                        if (!path.startsWith("/assets") && !path.equals("/error")) {
                            for (var method : request.getMethodsCondition().getMethods()) {
                                paths.computeIfAbsent(path, unseen -> new TreeMap<>())
                                        .merge(
                                                method.name().toLowerCase(Locale.ROOT),
                                                operation(path, method, handler),
                                                ApiPage::named);
                            }
                        }
                    }
                }));
        return paths;
    }

    /** Where an address takes a form and JSON, the one that is described is the one that has a name. */
    private static Object named(Object one, Object other) {
        return one instanceof Map<?, ?> map && map.containsKey("summary") ? one : other;
    }

    private Map<String, Object> operation(String path, RequestMethod method, HandlerMethod handler) {
        var operation = new LinkedHashMap<String, Object>();
        var named = Optional.ofNullable(handler.getMethodAnnotation(Operation.class));
        operation.put("operationId", named.map(Operation::id).orElse(id(path, method)));
        named.ifPresent(one -> operation.put("summary", "Answers " + one.answers()));
        operation.put("parameters", parameters(path, handler));
        if (method == RequestMethod.PUT) {
            operation.put(
                    "requestBody",
                    Map.of(
                            "required",
                            true,
                            "content",
                            Map.of(
                                    "application/json", Map.of("schema", anyRecord()),
                                    "application/yaml", Map.of("schema", Map.of("type", "string")),
                                    "text/markdown", Map.of("schema", Map.of("type", "string")))));
        } else if (named.filter(one -> one.takes() != Void.class).isPresent()) {
            operation.put("requestBody", taken(named.get()));
        } else if (method == RequestMethod.POST) {
            operation.put(
                    "requestBody",
                    Map.of(
                            "content",
                            Map.of("application/x-www-form-urlencoded", Map.of("schema", Map.of("type", "object")))));
        }
        var failed = Map.of(
                "description", "Why not, with every problem", "content", Map.of("application/problem+json", Map.of()));
        operation.put(
                "responses",
                Map.of(
                        named.isPresent() ? "2XX" : method == RequestMethod.POST ? "303" : "200",
                        Map.of("description", "Done"),
                        "404",
                        failed,
                        "409",
                        failed,
                        "422",
                        failed));
        return operation;
    }

    private static Map<String, Object> taken(Operation operation) {
        var members = new LinkedHashMap<String, Object>();
        for (var part : operation.takes().getRecordComponents()) {
            members.put(part.getName(), member(part.getType()));
        }
        var schema = Map.of("type", "object", "properties", members, "required", List.of(operation.needs()));
        return Map.of("required", true, "content", Map.of("application/json", Map.of("schema", schema)));
    }

    private static Map<String, Object> member(Class<?> type) {
        return type.isEnum()
                ? Map.of(
                        "type",
                        "string",
                        "enum",
                        Arrays.stream(type.getEnumConstants())
                                .map(one ->
                                        one.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .toList())
                : Map.of("type", "string");
    }

    private Map<String, Object> anyRecord() {
        return Map.of(
                "anyOf",
                schemas().keySet().stream()
                        .map(name -> Map.of("$ref", "#/components/schemas/" + name))
                        .toList());
    }

    private static String id(String path, RequestMethod method) {
        var words = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        WORD.matcher(path)
                .results()
                .map(found -> found.group())
                .forEach(word ->
                        words.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        return words.toString();
    }

    private static List<Object> parameters(String path, HandlerMethod handler) {
        var parameters = new ArrayList<Object>();
        VARIABLE.matcher(path)
                .results()
                .forEach(found -> parameters.add(Map.of(
                        "name", found.group(1), "in", "path", "required", true, "schema", Map.of("type", "string"))));
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == Opened.class) {
                parameters.add(query("day", "The day it is looked at from"));
                parameters.add(query("at", "An earlier revision"));
            }
        }
        return parameters;
    }

    private static Map<String, Object> query(String name, String what) {
        return Map.of("name", name, "in", "query", "description", what, "schema", Map.of("type", "string"));
    }
}
