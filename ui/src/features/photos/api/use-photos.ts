/** The pictures of a client. A picture in full is asked for anew each time: every look is on record. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PhotoFields } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const usePhotos = (client: string) =>
  useQuery({ queryKey: ["photos", client], queryFn: () => backend.photos(client) });

export const usePhoto = (photo: string) =>
  useQuery({
    queryKey: ["photo", photo],
    queryFn: () => backend.photo(photo),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Null when the person closed the dialog without choosing. */
export function useAddPhotos(client: string) {
  const look = useLookAgain();
  return useMutation({
    mutationFn: (fields: PhotoFields) => backend.addPhotos(client, fields),
    onSuccess: look,
  });
}

export function useSetPhotoAside() {
  const look = useLookAgain();
  return useMutation({
    mutationFn: ({ photo, reason }: { photo: string; reason: string }) =>
      backend.setPhotoAside(photo, reason),
    onSuccess: look,
  });
}

function useLookAgain() {
  const cache = useQueryClient();
  return () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ["photos"] }),
      cache.invalidateQueries({ queryKey: ["clients"] }),
    ]);
}
